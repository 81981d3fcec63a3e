import { colors, desk } from '../../src/config/tokens.js';

/** AdminJS's own colours and sizes, from our tokens: what is left of its look is ours. */
export const adminTheme = {
  colors: {
    text: colors.ink,
    grey100: colors.ink,
    grey80: colors.ink,
    grey60: colors.ink,
    primary100: colors.action,
    primary80: colors.actionHover,
    info: colors.action,
    infoDark: colors.action,
    accent: colors.action,
    success: colors.approved,
    successDark: colors.approved,
    warning: colors.pending,
    warningDark: colors.pending,
    error: colors.rejected,
    errorDark: colors.rejected,
    bg: colors.paper,
    container: colors.paper,
    sidebar: colors.surface,
    highlight: colors.surface,
    border: colors.line,
    separator: colors.line,
    inputBorder: colors.ink,
  },
  fontSizes: { default: `${desk.bodySize}px` },
};

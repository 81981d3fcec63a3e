import { colors, fontStack } from '../../config/tokens.js';

type Scheme = Record<string, string>;

const light: Scheme = {
  '--govuk-brand-colour': colors.action,
  '--govuk-text-colour': colors.ink,
  '--govuk-inverse-text-colour': colors.paper,
  '--govuk-template-background-colour': colors.paper,
  '--govuk-body-background-colour': colors.paper,
  '--govuk-secondary-text-colour': '#4a5058',
  '--govuk-focus-colour': colors.focus,
  '--govuk-focus-text-colour': colors.ink,
  '--govuk-error-colour': colors.rejected,
  '--govuk-success-colour': colors.approved,
  '--govuk-border-colour': colors.line,
  '--govuk-input-border-colour': colors.ink,
  '--govuk-hover-colour': colors.line,
  '--govuk-link-colour': colors.action,
  '--govuk-link-visited-colour': colors.action,
  '--govuk-link-hover-colour': colors.actionHover,
  '--govuk-link-active-colour': colors.ink,
  '--govuk-surface-background-colour': colors.surface,
  '--govuk-surface-text-colour': colors.ink,
  '--govuk-surface-border-colour': colors.line,
  '--site-button': colors.action,
  '--site-button-hover': colors.actionHover,
  '--site-approved': colors.approved,
  '--site-approved-strong': colors.approved,
  '--site-pending': colors.pending,
  '--site-rejected': colors.rejected,
  '--site-rejected-strong': colors.rejected,
  '--site-rejected-hover': '#7f1d22',
};

/** The same roles at night; what stands on a strong colour stays white. Contrasts are measured by the tests. */
const dark: Scheme = {
  ...light,
  '--govuk-brand-colour': '#8ec1f2',
  '--govuk-text-colour': '#f1efeb',
  '--govuk-template-background-colour': '#141a21',
  '--govuk-body-background-colour': '#141a21',
  '--govuk-secondary-text-colour': '#c2c7ce',
  '--govuk-error-colour': '#ff9d97',
  '--govuk-success-colour': '#86d8a5',
  '--govuk-border-colour': '#5a6470',
  '--govuk-input-border-colour': '#f1efeb',
  '--govuk-hover-colour': '#5a6470',
  '--govuk-link-colour': '#8ec1f2',
  '--govuk-link-visited-colour': '#8ec1f2',
  '--govuk-link-hover-colour': '#bddcfa',
  '--govuk-link-active-colour': '#f1efeb',
  '--govuk-surface-background-colour': '#202832',
  '--govuk-surface-text-colour': '#f1efeb',
  '--govuk-surface-border-colour': '#5a6470',
  '--site-button': '#1a64ab',
  '--site-button-hover': '#2273c2',
  '--site-approved': '#86d8a5',
  '--site-pending': '#f0bf6a',
  '--site-rejected': '#ff9d97',
};

export const schemes = { light, dark } as const;

/** The custom properties that turn govuk-frontend's look into ours. */
export function brandCss(): string {
  return [
    `:root{color-scheme:light dark;--site-font:${fontStack};${declarations(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${declarations(dark)}}}`,
  ].join('\n');
}

function declarations(scheme: Scheme): string {
  return Object.entries(scheme)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}

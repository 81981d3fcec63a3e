/** The look, in one place: pages, mails and the panel's theme read these values and no other. */
export const colors = {
  ink: '#1b2430',
  paper: '#ffffff',
  surface: '#f5f3ef',
  /** Decoration only; borders of controls are ink. */
  line: '#c9c4bb',
  action: '#0b5394',
  actionHover: '#083e6f',
  focus: '#ffbf47',
  approved: '#1e6b3a',
  pending: '#8a5a00',
  rejected: '#a4262c',
} as const;

/** Okabe–Ito without its yellow, too pale on paper: distinct for colour-blind readers; labels stay beside the marks. */
export const chartColors = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'] as const;

export const fontStack =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

/** Pixels. */
export const site = { bodySize: 19, lineHeight: 1.5, space: 5, target: 44, measure: '66ch' } as const;
export const desk = { bodySize: 15, lineHeight: 1.4, space: 4, target: 32, minWidth: 1280 } as const;
export const mail = { bodySize: 17, smallSize: 14, lineHeight: 1.5, width: 600, target: 44 } as const;

/** The ring of whatever has the focus: 3 px of `focus` over ink. */
export const focusRing = { width: 3, color: colors.focus, over: colors.ink } as const;

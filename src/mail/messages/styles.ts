import { colors, fontStack, mail } from '../../config/tokens.js';

const text = { color: colors.ink, fontFamily: fontStack, lineHeight: String(mail.lineHeight) };
const small = { margin: '0 0 10px', fontSize: `${mail.smallSize}px` };
const line = `1px solid ${colors.line}`;

/** Inline styles of mails, from the tokens. */
export const styles = {
  hidden: { display: 'none', maxHeight: '0', overflow: 'hidden', opacity: 0 },
  column: { width: '100%', maxWidth: `${mail.width}px`, background: colors.paper },
  sender: {
    ...text,
    padding: '20px 25px 15px',
    fontSize: `${mail.bodySize}px`,
    fontWeight: 700,
    borderBottom: `4px solid ${colors.action}`,
  },
  body: { ...text, padding: '25px 25px 15px', fontSize: `${mail.bodySize}px` },
  paragraph: { margin: '0 0 15px' },
  answer: { margin: '0 0 15px', fontSize: '20px', lineHeight: '1.3', fontWeight: 700 },
  quote: {
    margin: '0 0 15px',
    padding: '5px 15px',
    borderLeft: `4px solid ${colors.line}`,
    whiteSpace: 'pre-line',
  },
  rows: { margin: '0 0 15px', borderCollapse: 'collapse' },
  rowLabel: { ...text, padding: '8px 10px 8px 0', textAlign: 'left', fontWeight: 400, borderBottom: line },
  rowValue: { ...text, padding: '8px 0', textAlign: 'right', fontWeight: 700, borderBottom: line },
  buttonBox: { margin: '10px 0 15px' },
  button: {
    display: 'inline-block',
    padding: '12px 20px',
    minHeight: '20px',
    color: colors.paper,
    fontSize: `${mail.bodySize}px`,
    fontWeight: 700,
    lineHeight: '1.2',
    textDecoration: 'none',
  },
  link: { color: colors.action, textDecoration: 'underline' },
  address: { color: colors.action, wordBreak: 'break-all' },
  legal: { ...text, padding: '15px 25px 20px', borderTop: line },
  legalTitle: { margin: '0 0 10px', fontSize: `${mail.smallSize + 1}px`, fontWeight: 700 },
  small,
} as const;

const DARK = { surface: '#0e141b', paper: colors.ink, ink: '#ffffff', link: '#9cc9f5', line: '#5b6673' };

/** Mailboxes that follow the reader's dark mode; the others keep the inline styles. No `<`, `&` or quote may stand here. */
export const darkMode = [
  ':root { color-scheme: light dark; supported-color-schemes: light dark; }',
  '@media (prefers-color-scheme: dark) {',
  `.surface { background: ${DARK.surface} !important; }`,
  `.paper { background: ${DARK.paper} !important; }`,
  `.ink { color: ${DARK.ink} !important; }`,
  `.line { border-color: ${DARK.line} !important; }`,
  `.link { color: ${DARK.link} !important; }`,
  `.button { background: ${DARK.link} !important; color: ${colors.ink} !important; }`,
  '}',
].join(' ');

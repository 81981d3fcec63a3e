const LONGEST = 254;
const LONGEST_LOCAL = 64;
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LOCAL = new RegExp(`^${ATOM}(\\.${ATOM})*$`);
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** One plain mailbox (RFC 5321 dot-string and host name): no quotes, comments, lists, spaces or line breaks. */
export function isMailAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || text.length > LONGEST || local.length > LONGEST_LOCAL) return false;
  const labels = domain.split('.');
  return LOCAL.test(local) && labels.length > 1 && labels.every((label) => LABEL.test(label));
}

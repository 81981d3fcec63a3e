/** What decree 2019-768 makes the site say on its home page. Without an audit the only lawful word is this one. */
export const ACCESSIBILITY_STATE = 'non conforme';

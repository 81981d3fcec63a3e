type Sign = readonly [pattern: RegExp, words: string];

/** In this order: most browsers also name those they descend from. */
const BROWSERS: readonly Sign[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly Sign[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** What a session is called when nothing is known of what it was opened with. */
export const UNKNOWN_DEVICE = 'Appareil inconnu';

/** « Firefox sur Windows »: what a session was opened with, as its owner would say it. Out of our own words only. */
export function deviceWords(userAgent: string | undefined): string {
  const [browser, system] = [wordsOf(BROWSERS, userAgent), wordsOf(SYSTEMS, userAgent)];
  if (browser && system) return `${browser} sur ${system}`;
  return browser ?? system ?? UNKNOWN_DEVICE;
}

function wordsOf(signs: readonly Sign[], userAgent = ''): string | undefined {
  return signs.find(([pattern]) => pattern.test(userAgent))?.[1];
}

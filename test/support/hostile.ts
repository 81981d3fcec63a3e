import fc from 'fast-check';

const PIECES = [
  ...['\r\nBcc: x@mal.example', '\n\n', '\r', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'],
  ...["' or 1=1 --", '"; drop table accounts; --', '\u0000', '\ud800', '\udfff', '\u202e\u2066', '\ufeff'],
  ...[
    '__proto__',
    'constructor',
    '${7*7}',
    '{{7*7}}',
    '%00',
    '%0d%0a',
    '../../etc/passwd',
    '=1+1',
    '@SUM(A1)',
  ],
  ...['-cmd', '\t=x', '\\', '`', '&lt;', 'anne@example.fr', 'a@b.fr,c@d.fr', '732829320', 'é', '𝕏', '😀'],
];

/** Texts that somebody could send: what breaks headers, tags, queries, sheets and encodings, alone and together. */
export function hostileValues(count: number): string[] {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 }));
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', 'x'.repeat(3_000), 'é'.repeat(101)) },
  );
  return fc.sample(value, { numRuns: count, seed: 20_261_123 });
}

/** As a browser writes it in an address; half a character cannot be written at all. */
export function inAddress(value: string): string {
  return encodeURIComponent(Buffer.from(value).toString()).replace(/^\.+$/, 'x');
}

/** How many in one file: a hundred in the suite, as many as asked by hand. */
export const HOSTILE_COUNT = Number(process.env['GUICHET_HOSTILE_VALUES'] ?? 100);

/** Milliseconds that many values may take: each may cost a hash and a tick of the clock. */
export const HOSTILE_PATIENCE_MS = 90_000 + HOSTILE_COUNT * 500;

/** What most often breaks what it meets, so that every target meets it, however few values are drawn. */
const SHARPEST = ['a1\u0000b c', '\ud800', `'"><script>alert(1)</script>`];

/** What a browser shows or keeps as it is, the answer being sent with `nosniff`. */
const NEVER_RUN = new Set(['application/json', 'application/problem+json', 'text/csv', 'text/plain']);

interface Answer {
  status: number;
  /** Without its parameters. */
  type: string;
  text: string;
}

/** Sends the sharpest to every target, then each value to one target after the other. @returns the answers that are breakdowns */
export async function breakdowns(
  targets: Readonly<Record<string, (value: string) => Promise<Answer>>>,
  values: readonly string[],
): Promise<string[]> {
  const entries = Object.entries(targets);
  const found: string[] = [];
  const tryOn = async ([name, send]: (typeof entries)[number], value: string) => {
    const { status, type, text } = await send(value);
    const isEchoed = !NEVER_RUN.has(type) && /<script>alert\(1\)<\/script>|<img src=x/.test(text);
    if (status >= 500 || isEchoed) found.push(`${name} ${String(status)} ${JSON.stringify(value)}`);
  };
  for (const entry of entries) for (const value of SHARPEST) await tryOn(entry, value);
  for (const [index, value] of values.entries()) {
    const entry = entries[index % entries.length];
    if (entry) await tryOn(entry, value);
  }
  return found;
}

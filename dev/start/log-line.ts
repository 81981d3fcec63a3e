const COLORS = { web: 36, admin: 35, worker: 33, guichet: 32 } as const;
const LEVELS: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};
const HIDDEN = new Set(['level', 'time', 'msg', 'pid', 'hostname', 'name']);

export type Speaker = keyof typeof COLORS;

/** A line for the terminal: who speaks, in their colour, then what they say in words instead of JSON. */
export function logLine(speaker: Speaker, line: string, inColor: boolean): string {
  const name = speaker.padEnd(7);
  const prefix = inColor ? `\u001b[${COLORS[speaker]}m${name}│\u001b[0m` : `${name}│`;
  return `${prefix} ${readable(line)}`;
}

function readable(line: string): string {
  const entry = parseEntry(line);
  if (!entry) return line;
  const time = new Date(Number(entry['time'])).toTimeString().slice(0, 8);
  const level = (LEVELS[Number(entry['level'])] ?? '').padEnd(5);
  const rest = Object.entries(entry)
    .filter(([key]) => !HIDDEN.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const message = typeof entry['msg'] === 'string' ? entry['msg'] : '';
  return [time, level, message, ...rest].join(' ').replaceAll('\\n', '\n    ');
}

function parseEntry(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line) as Record<string, unknown>;
    return 'level' in entry && 'time' in entry ? entry : undefined;
  } catch {
    return undefined;
  }
}

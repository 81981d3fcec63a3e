import { expect, test } from '@jest/globals';
import { logLine } from '../../dev/start/log-line.js';

test('a line of JSON is shown in words, without what every line repeats', () => {
  const entry = {
    level: 40,
    time: Date.UTC(2026, 10, 23, 9),
    pid: 1,
    hostname: 'h',
    msg: 'slow',
    id: 'a1',
    tries: 2,
  };
  expect(logLine('worker', JSON.stringify(entry), false)).toMatch(
    /^worker │ \d\d:00:00 WARN  slow id=a1 tries=2$/,
  );
});

test('a line that is not JSON, or no log entry, is shown as it is', () => {
  expect(logLine('web', '{"half":', false)).toBe('web    │ {"half":');
  expect(logLine('web', '{"a":1}', false)).toBe('web    │ {"a":1}');
});

test('each speaker has a colour on a screen', () => {
  expect(logLine('web', 'x', true)).not.toBe(logLine('admin', 'x', true).replace('admin', 'web  '));
});

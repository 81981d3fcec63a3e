import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

/** All that a process says before it ends by itself. */
function lastWords(way: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const program = join(import.meta.dirname, 'crash.ts');
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', program, way], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe('a process that fails as nobody foresaw ends, and says so without a value of anybody', () => {
  test.each([
    ['exception', 'uncaughtException'],
    ['rejection', 'unhandledRejection'],
  ])('by an %s, in its log', async (way, origin) => {
    const { code, stdout, stderr } = await lastWords(way);
    expect([code, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      level: 60,
      msg: 'ended by a fault of ours',
      origin,
      err: { name: 'QueryFailedError', code: '22P02' },
    });
    expect(stdout).not.toMatch(/anne/i);
  });

  test('in one line, where it is a command', async () => {
    expect(await lastWords('command')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'QueryFailedError · 22P02\n',
    });
  });
});

import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runChaos } from './run.js';
import { countsOf, verdictOn, violationsIn } from './verdict.js';

const CASES_SHOWN = 8;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string' },
    kills: { type: 'string' },
    backend: { type: 'string' },
    quiet: { type: 'boolean' },
    logs: { type: 'string' },
  },
});

const options = z
  .object({
    seed: z.coerce
      .number()
      .int()
      .nonnegative()
      .default(Date.now() % 1_000_000),
    minutes: z.coerce.number().positive().default(15),
    kills: z.coerce.number().int().positive().default(200),
    backend: z.enum(['redis', 'postgres']).default('redis'),
  })
  .parse(values);

/** `npm run chaos`: hits the running house at random, and says whether every promise was kept. */
async function chaos(): Promise<void> {
  const { seed, backend, kills, minutes } = options;
  const after = await runChaos({
    ...{ seed, backend, kills, attackMs: minutes * 60_000, settleMs: 5 * 60_000 },
    ...{ webs: 2, workers: 2, hasDesk: true, bakeries: 900 },
    ...{ pauseMs: { least: 50, most: 1_600 }, stopMs: { least: 5_000, most: 40_000 }, thinkMs: 2_500 },
    logs: values.logs,
    tell: (line) => values.quiet || console.log(line),
  });
  console.log(countsOf(after).join('\n'));
  const violations = violationsIn(after);
  for (const [promise, cases] of violations)
    console.log(
      `NOT KEPT: ${promise} (${String(cases.length)})\n  ${cases.slice(0, CASES_SHOWN).join('\n  ')}`,
    );
  const { words, exitCode } = verdictOn(violations, after.strikes, kills);
  console.log(`VERDICT: ${words} (seed ${String(seed)}, ${backend})`);
  process.exitCode = exitCode;
}

await chaos();

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { decisionsOf, lettersOf, postApplication, signUp, UNHURRIED } from '../support/procedure.js';
import { startSet, type RunningSet } from '../support/running-set.js';

const PAIRS = 40;
const baker = { profile: 'company_head', firstName: 'Élise', lastName: 'Martin-Fictif' } as const;
/** What somebody who signs up with the same e-mail again would learn of, if the answer told it. */
const KNOWN = [
  {
    state: 'waits for its finalise link to be followed',
    email: 'a-ouvrir@exemple.invalid',
    siren: '999980402',
    decision: 'approved craft_in_region',
    message: 'finalise',
  },
  {
    state: 'is looked at by a person',
    email: 'en-attente@exemple.invalid',
    siren: '999980022',
    decision: 'pending siren_not_found_yet',
    message: 'already-applied',
  },
  {
    state: 'was refused',
    email: 'refusee@exemple.invalid',
    siren: '999980105',
    decision: 'rejected company_ceased',
    message: 'already-applied',
  },
  {
    state: 'is open',
    email: 'ouvert@exemple.invalid',
    siren: '999980410',
    decision: 'pending owner_mismatch',
    message: 'already-registered',
  },
];

describe('signing up tells a stranger nothing', () => {
  let set: RunningSet;
  let strangers = 0;
  beforeAll(async () => {
    set = await startSet({ services: ['web', 'worker'], env: UNHURRIED });
    for (const { email, siren } of KNOWN) await signUp(set, { ...baker, siren, email });
    for (const { email, decision } of KNOWN)
      await eventually(async () => expect(await decisionsOf(set, email)).toEqual([decision]));
    await set.database.dataSource.query(
      `update accounts set status = 'active', activated_at = now() where email = 'ouvert@exemple.invalid'`,
    );
  });
  afterAll(() => set.close());

  test.each(KNOWN)(
    'that an account $state: the same answer, to the header and to the byte',
    async ({ email, siren }) => {
      const unknown = await seen({ siren });
      expect(await seen({ siren, email })).toEqual(unknown);
      expect(unknown.status).toBe(202);
    },
  );

  test('that a company has an account: a SIREN of which nobody ever asked is answered alike', async () => {
    expect(await seen({ siren: '999980402' })).toEqual(await seen({ siren: '999980436' }));
  });

  test.each(KNOWN)(
    'the owner of an account that $state, and nobody else, hears of it by mail',
    async ({ email, decision, message }) => {
      await eventually(async () => expect((await lettersOf(set, email)).at(-1)?.message).toBe(message));
      expect(await decisionsOf(set, email)).toEqual([decision]);
    },
  );

  test('in its time neither: known and unknown e-mails, one after the other', async () => {
    const pairs: { known: number; unknown: number }[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1)
      pairs.push({ known: await timed('en-attente@exemple.invalid'), unknown: await timed(newEmail()) });
    const known = pairs.map((pair) => pair.known);
    const unknown = pairs.map((pair) => pair.unknown);
    console.info(
      `${String(PAIRS)} pairs: known ${median(known)} ms, unknown ${median(unknown)} ms, AUC ${areaUnder(known, unknown).toFixed(3)}`,
    );
    expect(Math.min(...known, ...unknown)).toBeGreaterThan(0);
  });

  async function seen({ siren, email = newEmail() }: { siren: string; email?: string }) {
    const response = await postApplication(set, { ...baker, siren, email });
    const { date: _date, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, length: (await response.text()).length };
  }

  async function timed(email: string): Promise<number> {
    const begunAt = performance.now();
    await (await postApplication(set, { profile: 'founder_or_buyer', email })).text();
    return performance.now() - begunAt;
  }

  function newEmail(): string {
    strangers += 1;
    return `inconnue-${String(strangers)}@exemple.invalid`;
  }
});

function median(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1);
}

/** How often a known e-mail is slower than an unknown one: 0.5 tells nothing. */
function areaUnder(known: readonly number[], unknown: readonly number[]): number {
  const wins = known.flatMap((one) => unknown.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
}

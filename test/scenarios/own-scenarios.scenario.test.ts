import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scenarios, type Scenario } from '../../dev/simulator/scenarios.js';
import { declareRestart } from '../../src/applications/ask-again.js';
import { eventually } from '../support/eventually.js';
import { decisionsOf, fileOf, lettersOf, recheckFallsDue, signUp, UNHURRIED } from '../support/procedure.js';
import { startSet, type RunningSet } from '../support/running-set.js';

const MESSAGES = { approved: 'finalise', pending: 'pending', rejected: 'rejected' } as const;
/** No register speaks of these; a person is asked after a quarter of an hour. */
const staysUnknown = ({ expected }: Scenario) => expected.status === 'submitted';
/** Row 7 leads to a company that has an account once its own scenario is played. */
const inOrder = [...scenarios].sort((a, b) => Number(b.row === '7') - Number(a.row === '7'));
const numbered = inOrder.map((scenario, index) => ({
  ...scenario,
  email: scenario.applicant.email ?? `personne-${String(index)}@exemple.invalid`,
}));
type Numbered = (typeof numbered)[number];

describe('every row of the decision table, from the form to the mail', () => {
  let set: RunningSet;
  beforeAll(async () => {
    set = await startSet({ services: ['web', 'worker'], env: UNHURRIED });
    for (const scenario of numbered) {
      if (scenario.own?.listed) await list(scenario);
      if (scenario.own?.sibling) await decided({ ...scenario, email: `deja-${scenario.email}` });
      await (scenario.row === '7' ? decided(scenario) : signUp(set, { ...scenario.applicant, ...scenario }));
    }
  });
  afterAll(() => set.close());

  test.each(numbered)('row $row: $title', async (scenario) => {
    const { email, expected, own } = scenario;
    if (staysUnknown(scenario)) await aQuarterOfAnHourPasses(email);
    if (own?.notFoundChecks) {
      await eventually(async () => expect(await decisionsOf(set, email)).toHaveLength(1));
      await recheckFallsDue(set, email, own.notFoundChecks);
    }
    if (own?.restartDeclared) await restartIsDeclared(email);
    const last = staysUnknown(scenario) ? 'pending' : expected.status;
    await eventually(async () => {
      expect((await decisionsOf(set, email)).at(-1)).toBe(`${last} ${expected.reason}`);
      expect(await fileOf(set, email)).toMatchObject({ status: last, reason: expected.reason });
    });
    expect(await lastRowOf(email)).toBe(scenario.row);
    const earlier = own?.notFoundChecks ? ['pending'] : own?.restartDeclared ? ['rejected'] : [];
    await eventually(async () => {
      const messages = (await lettersOf(set, email)).map(({ message }) => message);
      expect(messages).toEqual([...earlier, MESSAGES[last as keyof typeof MESSAGES]]);
    });
  });

  test('nobody was decided twice, and no work failed', async () => {
    const twice: unknown = await set.database.dataSource.query(
      `select siren from applications a join decisions d on d.application_id = a.id
       where a.not_found_checks = 0 and a.restart_declared_at is null group by a.id having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(set.worker.lines.filter((line) => line.includes('work failed'))).toEqual([]);
  });

  async function lastRowOf(email: string): Promise<string | undefined> {
    const { id } = await fileOf(set, email);
    const rows: { rule_row: string }[] = await set.database.dataSource.query(
      'select rule_row from decisions where application_id = $1 order by sequence desc limit 1',
      [id],
    );
    return rows[0]?.rule_row;
  }

  async function decided(scenario: Numbered): Promise<void> {
    const { applicant, email, siren } = scenario;
    await signUp(set, { ...applicant, siren, email });
    await eventually(async () => expect(await decisionsOf(set, email)).toHaveLength(1));
  }

  /** « J’ai repris mon activité », said after the refusal. */
  async function restartIsDeclared(email: string): Promise<void> {
    await eventually(async () => expect(await decisionsOf(set, email)).toHaveLength(1));
    const { id, status } = await fileOf(set, email);
    expect(status).toBe('rejected');
    await declareRestart({ dataSource: set.database.dataSource, now: () => new Date() }, id);
  }

  async function list({ siren, title, own }: Numbered): Promise<void> {
    await set.database.dataSource.query(
      `insert into listed_companies (siren, kind, name, contact_names, email_domain, valid_from)
       values ($1, $2, $3, $4, $5, '2026-01-01')`,
      [siren, own?.listed?.kind, title, JSON.stringify(own?.listed?.contactNames), own?.listed?.emailDomain],
    );
  }

  /** Until then the demande stays as it was sent: no register told anything. */
  async function aQuarterOfAnHourPasses(email: string): Promise<void> {
    await eventually(async () => expect((await fileOf(set, email)).recheck_at).not.toBeNull());
    const { id, status } = await fileOf(set, email);
    expect(status).toBe('submitted');
    await set.database.dataSource.query(
      `update applications set unavailable_since = unavailable_since - interval '16 minutes', recheck_at = now()
       where id = $1`,
      [id],
    );
  }
});

import { applyVerdict } from '../src/applications/apply-verdict.js';
import { Application } from '../src/applications/application.entity.js';
import type { Deps } from '../src/database/deps.js';
import { aCompany, fromInsee, fromRne } from '../test/support/company.js';
import { perSecond, tell } from './measure.js';

const AT_ONCE = 8;

/** Decisions recorded (locks, rules, decision, evidence, account, mail, outbox) beside bare commits of one row. */
export async function benchDecisions(deps: Deps, ids: readonly string[]): Promise<void> {
  await deps.dataSource.query('create table bare (id serial primary key, content text)');
  const commits = await perSecond(ids.length, AT_ONCE, () =>
    deps.dataSource.query(`insert into bare (content) values ('one row')`),
  );
  const company = aCompany(fromInsee(), fromRne());
  const decisions = await perSecond(ids.length, AT_ONCE, async (index) => {
    const id = ids[index] ?? '';
    const { siren } = await deps.dataSource.getRepository(Application).findOneByOrFail({ id });
    await applyVerdict(deps, id, siren, company);
  });
  tell('Decisions recorded', decisions, 'bare commits of one row', commits);
}

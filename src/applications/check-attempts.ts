import type { Deps } from '../database/deps.js';
import { Application } from './application.entity.js';
import { isForMachine } from './apply-verdict.js';
import { recordDecision } from './record-decision.js';

/** Counts a check before it runs, in PostgreSQL: a file that kills its worker is counted too. Gives the count. */
export async function beginCheck(deps: Deps, applicationId: string): Promise<number> {
  const [rows]: [{ check_attempts: number }[], number] = await deps.dataSource.query(
    `update applications set check_attempts = check_attempts + 1 where id = $1 returning check_attempts`,
    [applicationId],
  );
  return rows[0]?.check_attempts ?? 0;
}

/** Checks of a demande that began and did not end well, since the last that did. */
export async function countAttempts(deps: Deps, applicationId: string): Promise<number> {
  const rows = await deps.dataSource.query<{ count: number }[]>(
    'select check_attempts as count from applications where id = $1',
    [applicationId],
  );
  return rows[0]?.count ?? 0;
}

/** The check is done, and whoever wanted it before it began has it. */
export async function finishCheck(
  deps: Deps,
  { id, checkWantedAt }: Pick<Application, 'id' | 'checkWantedAt'>,
): Promise<void> {
  await deps.dataSource.query(
    'update applications set check_attempts = 0, check_wanted_at = nullif(check_wanted_at, $2) where id = $1',
    [id, checkWantedAt],
  );
}

/** The check was stopped by us: it does not count. */
export async function endCheck(deps: Deps, applicationId: string): Promise<void> {
  await deps.dataSource.query('update applications set check_attempts = 0 where id = $1', [applicationId]);
}

/**
 * After the last attempt the file is never dropped: staff see it as « erreur technique ». An accepted demande stays as it
 * is, and is not verified again by itself.
 */
export async function giveToStaff(deps: Deps, applicationId: string): Promise<void> {
  await recordDecision(deps, {
    applicationId,
    author: { by: 'machine' },
    decide: async ({ application, tx }) => {
      if (application.status === 'approved') {
        await tx.update(Application, { id: application.id }, { recheckAt: null });
        return null;
      }
      if (!isForMachine(application, deps.now()) || application.reason === 'technical_error') return null;
      return { to: 'pending', reason: 'technical_error', evidence: {} };
    },
  });
}

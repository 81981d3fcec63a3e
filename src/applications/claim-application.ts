import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';

const CLAIM_MS = 15 * 60_000;

export type Claim = { kind: 'claimed'; until: Date } | { kind: 'held'; by: string; until: Date };

/**
 * « Je prends ce dossier »: shown to colleagues for 15 minutes, during which no machine decides it.
 * @param takeOver knowingly take it from a colleague
 * @throws NotAllowed
 */
export async function claimApplication(
  deps: Deps,
  actor: Actor,
  applicationId: string,
  { takeOver = false } = {},
): Promise<Claim> {
  demand(actor, 'claim');
  const until = new Date(deps.now().getTime() + CLAIM_MS);
  const [rows]: [unknown[], number] = await deps.dataSource.query(
    `update applications set claimed_by = $2, claimed_until = $3
     where id = $1 and ($5 or claimed_by is null or claimed_by = $2 or claimed_until <= $4) returning id`,
    [applicationId, actor.staffId, until, deps.now(), takeOver],
  );
  return rows.length === 1 ? { kind: 'claimed', until } : holder(deps, applicationId);
}

/** Gives a file back to the queue; somebody else's claim is left alone. @throws NotAllowed */
export async function releaseApplication(deps: Deps, actor: Actor, applicationId: string): Promise<void> {
  demand(actor, 'claim');
  await deps.dataSource.query(
    'update applications set claimed_by = null, claimed_until = null where id = $1 and claimed_by = $2',
    [applicationId, actor.staffId],
  );
}

async function holder(deps: Deps, applicationId: string): Promise<Claim> {
  const rows: { name: string; until: Date }[] = await deps.dataSource.query(
    `select s.first_name || ' ' || s.last_name as name, a.claimed_until as until
     from applications a join staff_members s on s.id = a.claimed_by where a.id = $1`,
    [applicationId],
  );
  const [row] = rows;
  return { kind: 'held', by: row?.name ?? '', until: row?.until ?? deps.now() };
}

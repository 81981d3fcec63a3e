import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision.entity.js';
import { policyInForce } from '../policy-in-force.js';

/**
 * Draws some of the refusals that the rules make alone, for a person to look at afterwards: as many in a hundred as the
 * policy in force says. In the transaction of the refusal.
 */
export async function drawRefusal(tx: EntityManager, decision: Decision): Promise<void> {
  const { sampledPercent } = await policyInForce(tx);
  if (decision.ruleRow === null || !isDrawn(decision, sampledPercent)) return;
  await tx.query(
    `insert into sampled_refusals (decision_id, application_id, rule_row, drawn_at) values ($1, $2, $3, $4)`,
    [decision.id, decision.applicationId, decision.ruleRow, decision.at],
  );
}

const DRAWS = 2 ** 32;

/** Chance, and always the same for the same decision: nobody can try again until another comes out. */
export function isDrawn(decision: Pick<Decision, 'applicationId' | 'sequence'>, percent: number): boolean {
  const name = `${decision.applicationId}:${String(decision.sequence)}`;
  return createHash('sha256').update(name).digest().readUInt32BE() / DRAWS < percent / 100;
}

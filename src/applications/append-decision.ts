import type { EntityManager } from 'typeorm';
import type { Application } from './application.entity.js';
import { Decision } from './decision.entity.js';
import { Evidence, type EvidenceContent } from './evidence.entity.js';
import { CHAIN_START, decisionHash, evidenceDigest, newSalt, type ChainedFields } from './hash-chain.js';
import type { Change } from './record-decision.js';

export type DecisionAuthor =
  { by: 'machine' } | { by: 'applicant' } | { by: 'calendar' } | { by: 'person'; staffId: string };

/** Adds a link to the application's chain of decisions, with its erasable evidence beside it. */
export async function appendDecision(
  tx: EntityManager,
  application: Application,
  change: Change,
  author: DecisionAuthor,
  at: Date,
): Promise<Decision> {
  const previous = await lastDecision(tx, application.id);
  const evidence = await keepEvidence(tx, application.id, change.evidence, at);
  const fields: ChainedFields = {
    applicationId: application.id,
    sequence: (previous?.sequence ?? 0) + 1,
    fromStatus: application.status,
    toStatus: change.to,
    reason: change.reason,
    by: author.by,
    staffId: author.by === 'person' ? author.staffId : null,
    at,
    policyVersion: change.policyVersion ?? null,
    ruleRow: change.ruleRow ?? null,
    profile: application.profile,
    departement: change.fields?.departement ?? application.departement,
    undoes: change.undoes ?? null,
    evidenceId: evidence.id,
    evidenceDigest: evidenceDigest(evidence.salt, change.evidence),
    previousHash: previous?.hash ?? CHAIN_START,
  };
  return tx.save(Decision, tx.create(Decision, { ...fields, hash: decisionHash(fields) }));
}

/** The latest decision on a demande, or null for one that nobody has decided. */
export function lastDecision(tx: EntityManager, applicationId: string): Promise<Decision | null> {
  return tx.findOne(Decision, { where: { applicationId }, order: { sequence: 'DESC' } });
}

/** Keeps what was read of a file: beside a decision, or by itself where nothing was to be decided. */
export function keepEvidence(
  tx: EntityManager,
  applicationId: string,
  content: EvidenceContent,
  at: Date,
): Promise<Evidence> {
  const evidence = { applicationId, salt: newSalt(), content, createdAt: at };
  return tx.save(Evidence, tx.create(Evidence, evidence));
}

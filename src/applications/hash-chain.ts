import { createHash, randomBytes } from 'node:crypto';
import type { Decision } from './decision.entity.js';
import type { EvidenceContent } from './evidence.entity.js';

/** What stands before the first decision of an application. */
export const CHAIN_START = '0'.repeat(64);

export type ChainedFields = Omit<Decision, 'id' | 'hash'>;

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** Salted digest of a decision's evidence: proves what it was while it exists, tells nothing once it is erased. */
export function evidenceDigest(salt: string, content: EvidenceContent): string {
  return writtenEvidenceDigest(salt, canonical(content));
}

/** The same digest of evidence that is already written out in its canonical form. */
export function writtenEvidenceDigest(salt: string, written: string): string {
  return sha256(salt + written);
}

/** The hash of a decision: its own codes and ids, and the hash of the one before. */
export function decisionHash(decision: ChainedFields): string {
  return sha256(
    canonical([
      decision.applicationId,
      decision.sequence,
      decision.fromStatus,
      decision.toStatus,
      decision.reason,
      decision.by,
      decision.staffId,
      decision.at.toISOString(),
      decision.policyVersion,
      decision.ruleRow,
      decision.profile,
      decision.departement,
      decision.undoes,
      decision.evidenceId,
      decision.evidenceDigest,
      decision.previousHash,
    ]),
  );
}

/** The sequence number of the first decision of one application that does not fit, or null when all do. */
export function firstBrokenLink(decisions: readonly Decision[]): number | null {
  let previousHash = CHAIN_START;
  for (const [index, decision] of decisions.entries()) {
    const fits =
      decision.sequence === index + 1 &&
      decision.previousHash === previousHash &&
      decision.hash === decisionHash(decision);
    if (!fits) return decision.sequence;
    previousHash = decision.hash;
  }
  return null;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with sorted keys: PostgreSQL's jsonb does not keep their order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

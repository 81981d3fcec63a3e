import type { DecisionAuthor } from '../../../src/applications/append-decision.js';
import type { EvidenceContent } from '../../../src/applications/evidence.entity.js';
import {
  canonical,
  CHAIN_START,
  decisionHash,
  writtenEvidenceDigest,
  type ChainedFields,
} from '../../../src/applications/hash-chain.js';
import { companyAfter, instant, statusBefore, type Person } from './application-rows.js';
import type { Cell } from './copy-rows.js';
import type { Step } from './life.js';
import type { Random } from './random.js';

export const EVIDENCE_COLUMNS = 'id, application_id, salt, content, created_at';

export const DECISION_COLUMNS = [
  ...['id', 'application_id', 'sequence', 'from_status', 'to_status', 'reason', 'by', 'staff_id', 'at'],
  ...['policy_version', 'rule_row', 'profile', 'departement', 'undoes', 'evidence_id', 'evidence_digest'],
  ...['previous_hash', 'hash'],
].join(', ');

export interface DecisionRows {
  ids: string[];
  evidence: Cell[][];
  decisions: Cell[][];
}

/** The chain of a demande's decisions, and the evidence beside it; one person of the staff has the file. */
export function decisionRows(person: Person, staffIds: readonly string[], random: Random): DecisionRows {
  const staffId = random.pick(staffIds);
  const rows: DecisionRows = { ids: [], evidence: [], decisions: [] };
  let previousHash = CHAIN_START;
  for (const [index, step] of person.life.steps.entries()) {
    const evidenceId = random.uuid();
    const salt = random.hex(32);
    const written = writtenOf(step.evidence);
    const author: DecisionAuthor = step.by === 'person' ? { by: step.by, staffId } : { by: step.by };
    const undoes = step.isUndo ? (rows.ids[index - 1] ?? null) : null;
    const evidenceDigest = writtenEvidenceDigest(salt, written);
    const fields = {
      ...fieldsOf(person, step, index, author),
      undoes,
      evidenceId,
      evidenceDigest,
      previousHash,
    };
    const id = random.uuid();
    previousHash = decisionHash(fields);
    rows.ids.push(id);
    rows.evidence.push([evidenceId, person.applicationId, salt, written, instant(step.at)]);
    rows.decisions.push(decisionRow(id, fields, previousHash));
  }
  return rows;
}

function writtenOf(evidence: string | EvidenceContent): string {
  return typeof evidence === 'string' ? evidence : canonical(evidence);
}

function fieldsOf(person: Person, step: Step, index: number, author: DecisionAuthor) {
  return {
    applicationId: person.applicationId,
    sequence: index + 1,
    fromStatus: statusBefore(person.life.steps, index),
    toStatus: step.to,
    reason: step.reason,
    by: author.by,
    staffId: author.by === 'person' ? author.staffId : null,
    at: new Date(step.at),
    policyVersion: step.ruleRow === undefined ? null : 1,
    ruleRow: step.ruleRow ?? null,
    profile: person.picture.profile,
    departement: companyAfter(person, index + 1).departement,
  };
}

function decisionRow(id: string, fields: ChainedFields, hash: string): Cell[] {
  return [
    ...[id, fields.applicationId, fields.sequence, fields.fromStatus, fields.toStatus, fields.reason],
    ...[fields.by, fields.staffId, fields.at.toISOString(), fields.policyVersion, fields.ruleRow],
    ...[fields.profile, fields.departement, fields.undoes, fields.evidenceId, fields.evidenceDigest],
    ...[fields.previousHash, hash],
  ];
}

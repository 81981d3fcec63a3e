import type { DataSource } from 'typeorm';
import type { MailStatus } from '../mail/mail-delivery.entity.js';
import type { MessageName } from '../mail/messages/values.js';
import type { DecidedBy } from './decision.entity.js';
import type { EvidenceContent } from './evidence.entity.js';
import type { Reason } from './reasons.js';
import type { ApplicationStatus } from './status.js';

/** One decision of a file, for staff: who, when, why, and the words that went with it. */
export interface HistoryLine {
  sequence: number;
  at: Date;
  by: DecidedBy;
  staffName: string | null;
  fromStatus: ApplicationStatus;
  toStatus: ApplicationStatus;
  reason: Reason;
  ruleRow: string | null;
  policyVersion: number | null;
  note: string | null;
  message: string | null;
  /** What the applicant corrected, as it was before; absent where nothing was. */
  previously: Pick<EvidenceContent, 'previousSiren' | 'previousName' | 'previousDelegateMission'>;
  /** How a re-examination ended with this decision. */
  outcome: 'maintained' | 'revised' | null;
  isUndone: boolean;
}

/** One mail of a file and what became of it. */
export interface MailLine {
  id: string;
  message: MessageName;
  status: MailStatus;
  subject: string | null;
  recipient: string | null;
  createdAt: Date;
  sendAfter: Date;
  sentAt: Date | null;
  lastError: string | null;
  /** As it was sent, links masked; null until then. */
  text: string | null;
}

/** Every decision of a file, the latest first. */
export async function findHistory(dataSource: DataSource, applicationId: string): Promise<HistoryLine[]> {
  const lines: Omit<HistoryLine, 'outcome'>[] = await dataSource.query(
    `select d.sequence, d.at, d.by, s.first_name || ' ' || s.last_name as "staffName",
       d.from_status as "fromStatus", d.to_status as "toStatus", d.reason, d.rule_row as "ruleRow",
       d.policy_version as "policyVersion", e.content->>'note' as note, e.content->>'message' as message,
       jsonb_strip_nulls(jsonb_build_object('previousSiren', e.content->'previousSiren',
         'previousName', e.content->'previousName',
         'previousDelegateMission', e.content->'previousDelegateMission')) as previously,
       exists (select 1 from decisions u where u.undoes = d.id) as "isUndone"
     from decisions d
     join evidence e on e.id = d.evidence_id
     left join staff_members s on s.id = d.staff_id
     where d.application_id = $1 order by d.sequence desc`,
    [applicationId],
  );
  return withOutcome(lines);
}

/** The mails of a file, the latest first. */
export function findMails(dataSource: DataSource, applicationId: string): Promise<MailLine[]> {
  return dataSource.query(
    `select id, message, status, subject, recipient, created_at as "createdAt", send_after as "sendAfter",
       sent_at as "sentAt", last_error as "lastError", text_body as text
     from mail_deliveries where application_id = $1 order by created_at desc, id limit 50`,
    [applicationId],
  );
}

/** A re-examination ends with the first acceptance or refusal after it was asked for. */
function withOutcome(lines: readonly Omit<HistoryLine, 'outcome'>[]): HistoryLine[] {
  const asked = lines.find(({ reason }) => reason === 'reexamination_requested');
  const ending = lines.findLast(
    ({ sequence, toStatus, isUndone }) =>
      asked !== undefined && sequence > asked.sequence && !isUndone && toStatus in OUTCOMES,
  );
  return lines.map((line) => ({ ...line, outcome: line === ending ? outcomeOf(line) : null }));
}

const OUTCOMES = { approved: 'revised', rejected: 'maintained' } as const;

function outcomeOf({ toStatus }: Pick<HistoryLine, 'toStatus'>): HistoryLine['outcome'] {
  return toStatus === 'approved' || toStatus === 'rejected' ? OUTCOMES[toStatus] : null;
}

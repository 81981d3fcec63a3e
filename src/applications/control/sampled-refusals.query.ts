import type { Deps } from '../../database/deps.js';
import type { RuleReason } from '../reasons.js';

/** A refusal by the rules alone that waits for somebody's look. */
export interface SampledRefusal {
  decisionId: string;
  applicationId: string;
  reference: string;
  companyName: string | null;
  departement: string | null;
  ruleRow: string;
  reason: RuleReason;
  refusedAt: Date;
}

/** How the refusals of one rule came out when a person looked at them. */
export interface ControlRate {
  ruleRow: string;
  drawn: number;
  confirmed: number;
  overturned: number;
}

const MOST_SHOWN = 100;

/** Those that nobody has looked at yet, the oldest first, with how many there are in all. */
export async function findSampledRefusals({
  dataSource,
}: Deps): Promise<{ lines: SampledRefusal[]; total: number }> {
  const rows: (SampledRefusal & { total: number })[] = await dataSource.query(
    `select s.decision_id as "decisionId", s.application_id as "applicationId", a.reference,
       a.company_name as "companyName", a.departement, s.rule_row as "ruleRow", d.reason,
       s.drawn_at as "refusedAt", count(*) over ()::int as total
     from sampled_refusals s join applications a on a.id = s.application_id
       join decisions d on d.id = s.decision_id
     where s.outcome is null and a.status = 'rejected' and not a.decided_by_person
     order by s.drawn_at, s.decision_id limit $1`,
    [MOST_SHOWN],
  );
  return { lines: rows.map(({ total: _total, ...line }) => line), total: rows[0]?.total ?? 0 };
}

/** By rule, of all that were ever drawn; those still unseen, or overtaken by another decision, are drawn and no more. */
export function findControlRates({ dataSource }: Deps): Promise<ControlRate[]> {
  return dataSource.query(
    `select rule_row as "ruleRow", count(*)::int as drawn,
       (count(*) filter (where outcome = 'confirmed'))::int as confirmed,
       (count(*) filter (where outcome = 'overturned'))::int as overturned
     from sampled_refusals group by rule_row order by rule_row`,
  );
}

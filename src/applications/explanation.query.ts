import type { Deps } from '../database/deps.js';
import { Application } from './application.entity.js';
import { Evidence } from './evidence.entity.js';
import { explanationSheet, type ExplanationSheet } from './explanation-sheet.js';
import { PolicyVersion } from './policy-version.entity.js';
import { policyVersion2 } from './policy.js';

/** What the rules did with a demande, for whoever may ask. */
export interface Explanation {
  reference: string;
  submittedAt: Date;
  /** When the rules last decided, or sorted. */
  appliedAt: Date;
  /** A person has decided since: the rules no longer have the last word. */
  decidedByPerson: boolean;
  sheet: ExplanationSheet;
}

/** The explanation of a demande, or null while the rules have not been applied, and once their trace is erased. */
export async function findExplanation(
  { dataSource }: Deps,
  applicationId: string,
): Promise<Explanation | null> {
  const application = await dataSource.getRepository(Application).findOneBy({ id: applicationId });
  if (!application || application.erasedAt !== null) return null;
  const rows: { at: Date; evidenceId: string }[] = await dataSource.query(
    `select at, evidence_id as "evidenceId" from decisions
     where application_id = $1 and rule_row is not null order by sequence desc limit 1`,
    [applicationId],
  );
  const [decision] = rows;
  const evidence =
    decision && (await dataSource.getRepository(Evidence).findOneBy({ id: decision.evidenceId }));
  const verdict = evidence?.content?.verdict;
  if (!decision || !verdict) return null;
  const applied = await dataSource.getRepository(PolicyVersion).findOneBy({ version: verdict.policyVersion });
  const { reference, submittedAt, decidedByPerson } = application;
  return {
    ...{ reference, submittedAt, decidedByPerson, appliedAt: decision.at },
    sheet: explanationSheet(verdict, applied?.content ?? policyVersion2),
  };
}

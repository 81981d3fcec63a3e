import { z } from 'zod';
import type { EvidenceContent } from '../evidence.entity.js';
import { storedCompany } from './stored-company.js';

/** Evidence that holds all that a verdict is asked again from. */
export type CompleteEvidence = EvidenceContent &
  Required<Pick<EvidenceContent, 'verdict' | 'applicant' | 'own'>>;

const text = z.string().nullable();

/** What evidence of every age has in common; what was added later may be absent. */
const evidence = z.looseObject({
  verdict: z.looseObject({
    outcome: z.enum(['approved', 'pending', 'rejected', 'undetermined']),
    reason: z.string(),
    row: z.string(),
    policyVersion: z.int(),
    trace: z.array(z.looseObject({ values: z.array(z.looseObject({ source: z.string(), at: z.string() })) })),
  }),
  applicant: z.looseObject({
    ...{ profile: z.string(), siren: text, firstName: text, lastName: text },
    ...{ email: z.string(), delegateMission: z.boolean() },
  }),
  own: z.looseObject({
    listed: z.looseObject({ kind: z.enum(['client', 'partner']) }).nullable(),
    hasSibling: z.boolean(),
    notFoundChecks: z.number(),
  }),
  company: storedCompany.nullish(),
});

/** Whether a verdict was stored with what it was decided on. */
export function isComplete(content: EvidenceContent): content is CompleteEvidence {
  const { verdict, applicant, own } = content;
  return verdict != null && applicant != null && own != null;
}

/** Whether the stored JSON has the shape that its type promises: what has not would be read as a company without data. */
export function isReadable(content: CompleteEvidence): boolean {
  return evidence.safeParse(content).success;
}

import { chamber } from '../config/chamber.js';
import type { Deps } from '../database/deps.js';
import type { Company } from '../registry/company.js';
import { keepEvidence } from './append-decision.js';
import { Application } from './application.entity.js';
import { classify } from './classify.js';
import type { Decision } from './decision.entity.js';
import { companyFields } from './company-fields.js';
import type { EvidenceContent } from './evidence.entity.js';
import { hasRecheckToCome, nextCheckAt } from './next-check.js';
import { readOwnKnowledge } from './own-knowledge.js';
import type { Policy } from './policy.js';
import { policyInForce } from './policy-in-force.js';
import { recordDecision, type Change, type LockedFile } from './record-decision.js';
import { answerAfterAcceptance, isToCheck, wasAccepted, type Answer } from './reverification.js';
import { isReason, silenceOf, type Silence } from './silence.js';
import { rneSilentSince } from './rne-silence.js';
import type { OwnKnowledge, Verdict } from './verdict.js';

/** True while the rules may decide a demande: never after a person did, nor while one works on it or has words to read. */
export function isForMachine(application: Application, now: Date): boolean {
  const isWaiting = isToCheck(application) && application.status !== 'awaiting_applicant';
  const isClaimed = application.claimedUntil !== null && application.claimedUntil > now;
  const isForPerson = application.reexamination === 'requested' || application.reason === 'request_completed';
  return isWaiting && !application.decidedByPerson && !isClaimed && !isForPerson;
}

/**
 * Applies the rules to a demande and records what they say, inside the lock on its SIREN.
 * @param company what the registers said of the demande's SIREN, asked before; null where none is needed
 * @param askedSiren the SIREN the registers were asked about: if it was corrected meanwhile, nothing is decided
 * @returns the decision, or null when nothing changed, or a person has the file: the answers are then kept for the desk,
 * and the company is named and placed by them
 */
export function applyVerdict(
  deps: Deps,
  applicationId: string,
  askedSiren: string | null,
  company: Company | null,
): Promise<Decision | null> {
  return recordDecision(deps, {
    applicationId,
    author: { by: 'machine' },
    decide: async (file) => {
      const { application, tx } = file;
      if (!isToCheck(application) || application.siren !== askedSiren) return null;
      const now = deps.now();
      const policy = await policyInForce(tx);
      const own = await readOwnKnowledge(tx, application, company, now);
      const applicant = applicantOf(file);
      const verdict = classify({ applicant, company, own, policy, region: chamber.region, now });
      const evidence = { verdict, applicant, own, ...(company === null ? {} : { company }) };
      const isForRules = isForMachine(application, now);
      const change = isForRules ? await changeFor(file, verdict, evidence, { own, policy, now }) : null;
      if (change === null && isAnswered(verdict)) {
        await keepEvidence(tx, application.id, evidence, now);
        if (!isForRules) await showCompany(file, company);
      }
      return change;
    },
  });
}

interface Moment {
  own: OwnKnowledge;
  policy: Policy;
  now: Date;
}

async function changeFor(
  file: LockedFile,
  verdict: Verdict,
  evidence: EvidenceContent,
  { own, policy, now }: Moment,
): Promise<Change | null> {
  const { application, tx } = file;
  const company = evidence.company ?? null;
  const silence = silenceOf(application, verdict, company, now);
  if (silence?.reason === 'holds' && hasRecheckToCome(application, now)) return null;
  const answer = await answerFor(file, verdict, silence, { policy, now });
  const unavailableSince = silence?.since ?? null;
  const isForPerson = answer?.reason === 'reverification_failed';
  const recheckAt = isForPerson
    ? null
    : nextCheckAt(application, verdict, { own, policy, now, unavailableSince });
  const isAskedOn = silence !== null && recheckAt !== null;
  const asked = {
    notFoundChecks: own.notFoundChecks,
    unavailableSince,
    rneUnreachableSince: isAskedOn ? rneSilentSince(application, company, now) : null,
    recheckAt,
  };
  const told = silence === null ? { ...companyFields(company), causeVeiled: verdict.isVeiled === true } : {};
  if (answer === null || isAsItIs(application, answer)) {
    const fields = application.status === 'approved' ? asked : { ...told, ...asked };
    await tx.getRepository(Application).update({ id: application.id }, fields);
    return null;
  }
  return {
    ...answer,
    evidence,
    fields: { ...told, ...asked },
    policyVersion: verdict.policyVersion,
    ruleRow: verdict.row,
  };
}

/** Whoever holds the file reads the name and the place of the company that was asked about; what was accepted keeps its own. */
async function showCompany({ application, tx }: LockedFile, company: Company | null): Promise<void> {
  if (company === null || application.status === 'approved') return;
  await tx.getRepository(Application).update({ id: application.id }, companyFields(company));
}

/** The registers said enough to judge by; what could not be asked is not kept, nor does it blank what was known. */
function isAnswered({ outcome }: Verdict): boolean {
  return outcome !== 'undetermined';
}

/** Row 4 keeps a demande as it is until the policy's delay, then makes it wait for a person too. */
async function answerFor(
  { application, tx }: LockedFile,
  { outcome, reason }: Verdict,
  silence: Silence | null,
  { policy, now }: Pick<Moment, 'policy' | 'now'>,
): Promise<Answer | null> {
  if (outcome === 'undetermined')
    return silence !== null && isReason(silence, policy, now) ? { to: 'pending', reason } : null;
  if (await wasAccepted(tx, application)) return answerAfterAcceptance(application, { outcome, reason });
  return { to: outcome, reason };
}

function isAsItIs({ status, reason }: Application, answer: Answer): boolean {
  return status === answer.to && (status === 'approved' || reason === answer.reason);
}

function applicantOf({ application, account }: LockedFile) {
  return {
    profile: application.profile,
    siren: application.siren,
    firstName: application.firstName,
    lastName: application.lastName,
    email: account.email,
    delegateMission: application.delegateMission,
  };
}

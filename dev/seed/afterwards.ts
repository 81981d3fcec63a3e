import type { DataSource } from 'typeorm';
import { Account } from '../../src/accounts/account.entity.js';
import { Application } from '../../src/applications/application.entity.js';
import { askInformation } from '../../src/applications/ask-information.js';
import { giveToStaff } from '../../src/applications/check-attempts.js';
import { expireUnanswered } from '../../src/applications/expire-unanswered.js';
import type { RuleReason, StaffRejectReason } from '../../src/applications/reasons.js';
import { STAFF_REJECT_REASONS } from '../../src/applications/reasons.js';
import { requestReexamination } from '../../src/applications/request-reexamination.js';
import { approveApplication, rejectApplication } from '../../src/applications/review-application.js';
import { submitApplication } from '../../src/applications/submit-application.js';
import { withdrawApplication } from '../../src/applications/withdraw-application.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import type { Deps } from '../../src/database/deps.js';
import { passesLuhn } from '../../src/registry/siren.js';
import type { Actor } from '../../src/staff/policy.js';
import type { Role } from '../../src/staff/roles.js';

const DAY_MS = 86_400_000;

/** What people did next: every reason of staff, a question, a withdrawal, an expiry, a re-examination, an open account. */
export async function afterwards(
  dataSource: DataSource,
  members: Record<Role, string>,
  password: string,
): Promise<void> {
  const lastWeek = new Date(Date.now() - 6 * DAY_MS);
  const deps: Deps = { dataSource, now: () => lastWeek };
  const receptionist: Actor = { staffId: members.receptionist, role: 'receptionist' };
  const waiting = (index: number) => waitingFile(deps, password, index);

  for (const [index, reason] of STAFF_REJECT_REASONS.entries()) {
    await reject(deps, receptionist, await waiting(index), reason);
  }
  const approved = await waiting(20);
  await approveApplication(deps, receptionist, { ...seen(approved), reason: 'mandate_proven' });
  await open(dataSource, approved.accountId, lastWeek);

  await askInformation(deps, receptionist, {
    ...seen(await waiting(21)),
    question: 'Pouvez-vous nous envoyer le mandat qui vous lie à l’entreprise ?',
  });
  await withdrawApplication(deps, (await waiting(22)).id);
  await giveToStaff(deps, (await submittedFile(deps, password, 23)).id);
  await waitingFile(deps, password, 26, 'to_confirm');

  const reexamined = await waiting(24);
  await reject(deps, receptionist, reexamined, 'siren_not_applicants');
  await requestReexamination(deps, reexamined.id, 'Je dirige cette entreprise avec ma sœur depuis mai.');

  const longAgo: Deps = { dataSource, now: () => new Date(Date.now() - 40 * DAY_MS) };
  const unanswered = await waitingFile(longAgo, password, 25);
  await askInformation(longAgo, receptionist, { ...seen(unanswered), question: 'Qui dirige l’entreprise ?' });
  await expireUnanswered(deps);
}

const seen = ({ id, version }: Application) => ({ applicationId: id, version });

function reject(deps: Deps, actor: Actor, file: Application, reason: StaffRejectReason) {
  const words = { note: 'Vu au guichet.', message: 'L’atelier indiqué est celui d’un autre artisan.' };
  return rejectApplication(deps, actor, { ...seen(file), reason, ...(reason === 'other' ? words : {}) });
}

/** A demande that the rules handed to staff. */
async function waitingFile(
  deps: Deps,
  password: string,
  index: number,
  reason: RuleReason = 'owner_mismatch',
): Promise<Application> {
  const { id } = await submittedFile(deps, password, index);
  await recordDecision(deps, {
    applicationId: id,
    author: { by: 'machine' },
    decide: async () => ({ to: 'pending', reason, evidence: {}, fields: { departement: '72' } }),
  });
  return deps.dataSource.getRepository(Application).findOneByOrFail({ id });
}

async function submittedFile(deps: Deps, password: string, index: number): Promise<Application> {
  const result = await submitApplication(deps, {
    profile: 'company_head',
    siren: inventedSiren(index),
    firstName: 'Camille',
    lastName: 'Fictif',
    email: `personne-${String(index + 1)}@exemple.invalid`,
    password,
    delegateMission: false,
    channel: 'web',
  });
  if (result.kind !== 'received') throw new Error(`the demo's form was not received: ${result.kind}`);
  return deps.dataSource.getRepository(Application).findOneByOrFail({ reference: result.reference });
}

/** The account of an accepted demande, finalised with the password given at sign-up. */
async function open(dataSource: DataSource, accountId: string, at: Date): Promise<void> {
  await dataSource
    .getRepository(Account)
    .update({ id: accountId }, { status: 'active', activatedAt: at, lastSignInAt: at });
}

/** A SIREN that no register knows, with a right check digit. */
function inventedSiren(index: number): string {
  const body = `99997${String(index).padStart(3, '0')}`;
  const digit = [...'0123456789'].find((last) => passesLuhn(body + last));
  return body + (digit ?? '');
}

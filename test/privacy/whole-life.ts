import { Account } from '../../src/accounts/account.entity.js';
import { requestPasswordReset } from '../../src/accounts/reset-password.js';
import { Application } from '../../src/applications/application.entity.js';
import { answerQuestion } from '../../src/applications/answer-question.js';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { askInformation } from '../../src/applications/ask-information.js';
import { correctSiren } from '../../src/applications/ask-again.js';
import { correctEmail } from '../../src/applications/correct-email.js';
import { logContact } from '../../src/applications/log-contact.js';
import { requestApplication } from '../../src/applications/request-application.js';
import { requestReexamination } from '../../src/applications/request-reexamination.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { submitApplication } from '../../src/applications/submit-application.js';
import { chamber } from '../../src/config/chamber.js';
import { deliverMail } from '../../src/mail/deliver-mail.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { sampleLinks } from '../../src/mail/preview.js';
import { answerStore } from '../../src/registry/answer-store.js';
import type { GivenAnswer } from '../../src/registry/source.js';
import { aCompany, anOfficer, fromInsee, fromRne } from '../support/company.js';
import { traderInInsee } from '../support/sole-trader.js';
import { signupForm, staff, submitted, type World } from '../support/world.js';

/** Somebody whose every word can be found again. */
export const PERSON = {
  firstName: 'Gwenaëlle',
  lastName: 'Kerdoncuff',
  email: 'gwenaelle@atelier-dumet.example',
  siren: '812345675',
};
const OTHER_SIREN = '823456784';
const MISTYPED_SIREN = '834567893';
const MISTYPED_EMAIL = 'gwenaelle@atelier-dumet.exmaple';
const WORDS = {
  note: 'Rappelée mardi, très agacée',
  question: 'Faites-vous aussi la pose des escaliers tournants',
  answer: 'Oui, je pose tout moi-même depuis vingt ans',
  plea: 'Le registre se trompe, mon atelier est ouvert',
  company: 'Escaliers Zéphyrine',
  call: 'Elle rappellera depuis le chantier de Pornic',
};

export const WORDS_OF_THE_PERSON: readonly string[] = [
  ...[...Object.values(PERSON), OTHER_SIREN, MISTYPED_SIREN, MISTYPED_EMAIL, ...Object.values(WORDS)],
];

/**
 * Everything that can happen to somebody: a mistyped address and SIREN, a call, a question and its answer, a refusal with a note, a
 * re-examination, then an account, a forgotten password, a form sent twice, another demande that waits.
 * @returns the ids of the two demandes
 */
export async function playWholeLife(world: World): Promise<string[]> {
  const { deps, dataSource } = world;
  const reread = (id: string) => dataSource.getRepository(Application).findOneByOrFail({ id });
  const actor = await staff(deps, 'manager');
  const first = await submitted(deps, { ...PERSON, email: MISTYPED_EMAIL, siren: MISTYPED_SIREN });
  await ask(world, first.id, MISTYPED_SIREN);
  await correctEmail(deps, actor, { applicationId: first.id, email: PERSON.email });
  await logContact(deps, actor, { applicationId: first.id, kind: 'call_received', text: WORDS.call });
  await correctSiren(deps, first.id, PERSON.siren);
  await ask(world, first.id, PERSON.siren);
  const asked = { applicationId: first.id, question: WORDS.question };
  await askInformation(deps, actor, { ...asked, version: (await reread(first.id)).version });
  await answerQuestion(deps, first.id, WORDS.answer);
  const refusal = {
    applicationId: first.id,
    reason: 'other',
    note: WORDS.note,
    message: WORDS.note,
  } as const;
  await rejectApplication(deps, actor, { ...refusal, version: (await reread(first.id)).version });
  await requestReexamination(deps, first.id, WORDS.plea);
  await rejectApplication(deps, actor, { ...refusal, version: (await reread(first.id)).version });
  await sendEverything(world);

  const { accountId } = first;
  await dataSource.getRepository(Account).update({ id: accountId }, { status: 'active' });
  await requestPasswordReset(deps, PERSON.email);
  await submitApplication(deps, signupForm({ ...PERSON, idempotencyKey: 'twice', siren: OTHER_SIREN }));
  await dataSource.query(`insert into sessions (sid, sess, expire) values ('a', $1, $2), ('b', $3, $2)`, [
    JSON.stringify({ signedIn: { accountId, sessionEpoch: 0 } }),
    world.clock.now(),
    JSON.stringify({ received: { reference: first.reference, email: PERSON.email } }),
  ]);
  await dataSource.query(
    `insert into saved_filters (staff_id, name, query) values ($1, 'à rappeler', 'siren:812 345 675'), ($1, 'elle', 'kerdoncuff')`,
    [actor.staffId],
  );
  const second = await requestApplication(deps, accountId, signupForm({ ...PERSON, siren: OTHER_SIREN }));
  if (second.kind !== 'received') throw new Error(second.kind);
  const { id } = await dataSource.getRepository(Application).findOneByOrFail({ reference: second.reference });
  await ask(world, id, OTHER_SIREN);
  return [first.id, id];
}

/** The registers answer, and their answers are kept, as the check does. */
async function ask({ deps, dataSource, clock }: World, id: string, siren: string): Promise<void> {
  const name = { denomination: WORDS.company };
  const officers = [
    anOfficer({ role: null, familyNames: [PERSON.lastName], firstNames: [PERSON.firstName] }),
  ];
  const answers = [traderInInsee(name), fromInsee(name), fromRne({ ...name, officers })];
  const store = answerStore((sql, parameters) => dataSource.query(sql, parameters));
  for (const answer of answers) await store.keep(siren, answer as GivenAnswer, clock.now());
  await applyVerdict(deps, id, siren, { ...aCompany(...answers), siren });
}

async function sendEverything({ deps, dataSource, clock }: World): Promise<void> {
  clock.advance(60_000);
  const mailer = { send: async () => undefined, close: () => undefined };
  const waiting = await dataSource.getRepository(MailDelivery).findBy({ status: 'queued' });
  for (const { id } of waiting) {
    await deliverMail({ ...deps, mailer, chamber, linksFor: async () => sampleLinks }, id);
  }
}

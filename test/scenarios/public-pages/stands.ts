import type { Page } from 'playwright-core';
import { Application } from '../../../src/applications/application.entity.js';
import { askInformation } from '../../../src/applications/ask-information.js';
import { expireUnanswered } from '../../../src/applications/expire-unanswered.js';
import type { Reason } from '../../../src/applications/reasons.js';
import { recordDecision } from '../../../src/applications/record-decision.js';
import { requestReexamination } from '../../../src/applications/request-reexamination.js';
import { rejectApplication } from '../../../src/applications/review-application.js';
import type { ApplicationStatus } from '../../../src/applications/status.js';
import { submitApplication } from '../../../src/applications/submit-application.js';
import { mailedLink } from '../../http/open-link.js';
import { signupForm, staff, submitted } from '../../support/world.js';
import type { House } from './house.js';

/** Makes a demande, and brings it to where it is to be met. */
export type Stand = (house: House) => Promise<Application>;

/** A demande that the rules decided, for this reason. */
export function decided(to: ApplicationStatus, reason: Reason): Stand {
  return async (house) => {
    const { id } = await submitted(house.deps);
    const author = { by: 'machine' } as const;
    const decide = async () => ({ to, reason, evidence: {} });
    await recordDecision(house.deps, { applicationId: id, author, decide });
    return again(house, id);
  };
}

export const asked: Stand = async (house) => {
  const { id, version } = await decided('pending', 'owner_mismatch')(house);
  const question = 'Quel est votre rôle dans l’entreprise ?';
  await askInformation(house.deps, await staff(house.deps), { applicationId: id, version, question });
  return again(house, id);
};

export const expired: Stand = async (house) => {
  const { id } = await asked(house);
  const now = house.clock.now();
  await house.dataSource.query('update applications set answer_due_at = $1 where id = $2', [now, id]);
  await expireUnanswered(house.deps);
  return again(house, id);
};

/** Refused, re-examined by a person, and refused again. */
export const refusedAgain: Stand = async (house) => {
  const { id } = await decided('rejected', 'no_establishment_in_region')(house);
  await requestReexamination(house.deps, id, 'Mon atelier est à Nantes.');
  const { version } = await again(house, id);
  const message = 'Nous n’avons trouvé aucun atelier à Nantes.';
  const refusal = { applicationId: id, version, reason: 'no_establishment_in_region', message } as const;
  await rejectApplication(house.deps, await staff(house.deps), refusal);
  return again(house, id);
};

/** Refused; then the form was sent again from the same address. */
export const signedUpAgain: Stand = async (house) => {
  const email = 'encore@exemple.fr';
  const { id } = await submitted(house.deps, { email });
  await house.dataSource.query(
    `update applications set status = 'rejected', reason = 'siren_unknown' where id = $1`,
    [id],
  );
  house.clock.advance(1_000);
  await submitApplication(house.deps, signupForm({ email }));
  return again(house, id);
};

/** Opens the link that a mail about this demande holds. */
export async function openMailed(
  house: House,
  page: Page,
  purpose: 'finalise' | 'password' | 'follow',
  application: Application,
): Promise<void> {
  const { path } = await mailedLink(house, purpose, application);
  await page.goto(house.at.usual + path);
}

function again({ dataSource }: House, id: string): Promise<Application> {
  return dataSource.getRepository(Application).findOneByOrFail({ id });
}

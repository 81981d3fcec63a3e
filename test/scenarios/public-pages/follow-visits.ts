import type { Page } from 'playwright-core';
import type { Reason } from '../../../src/applications/reasons.js';
import { requestReexamination } from '../../../src/applications/request-reexamination.js';
import { withdrawApplication } from '../../../src/applications/withdraw-application.js';
import { submitted } from '../../support/world.js';
import { asked, decided, expired, openMailed, refusedAgain, type Stand } from './stands.js';
import { sendForm, type Visit } from './visit.js';

const REFUSALS: readonly Reason[] = [
  ...(['siren_unknown', 'company_ceased', 'company_struck_off', 'no_establishment_in_region'] as const),
  ...(['delegate_mission', 'siren_not_applicants', 'not_entitled', 'duplicate_request', 'other'] as const),
];
const WAITS: readonly Reason[] = [
  ...(['siren_not_found_yet', 'not_craft_registered', 'owner_mismatch', 'partner_to_confirm'] as const),
  ...(['registry_unavailable', 'technical_error', 'restart_declared_by_applicant'] as const),
  ...(['registry_silent', 'craft_not_yet_registered', 'restart_declared'] as const),
];

/** « Suivre ma demande » in every status. */
export const followVisits: readonly Visit[] = [
  following('received', ({ deps }) => submitted(deps)),
  following('accepted', decided('approved', 'craft_in_region')),
  ...WAITS.map((reason) => following(`waiting, ${reason}`, decided('pending', reason))),
  ...REFUSALS.map((reason) => following(`refused, ${reason}`, decided('rejected', reason))),
  following('asked a question', asked),
  following('expired', expired),
  following('withdrawn', async (house) => {
    const application = await decided('pending', 'not_craft_registered')(house);
    await withdrawApplication(house.deps, application.id);
    return application;
  }),
  following('waiting for a re-examination', async (house) => {
    const application = await decided('rejected', 'no_establishment_in_region')(house);
    await requestReexamination(house.deps, application.id, 'Mon atelier est à Nantes.');
    return application;
  }),
  following('refused again after it', refusedAgain),
  {
    name: 'a demande just corrected',
    title: 'Suivre ma demande',
    arrive: async (page, house) => {
      await openMailed(house, page, 'follow', await decided('rejected', 'siren_unknown')(house));
      await correct(page);
    },
  },
];

/** The page of a demande that stands there. */
function following(name: string, stand: Stand): Visit {
  return {
    name: `a demande ${name}`,
    title: 'Suivre ma demande',
    arrive: async (page, house) => openMailed(house, page, 'follow', await stand(house)),
  };
}

async function correct(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Corriger mon numéro SIREN' }).click();
  await page.fill('input[name=siren]', '552081317');
  await sendForm(page);
}

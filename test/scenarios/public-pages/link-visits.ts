import type { Page } from 'playwright-core';
import { accepted, opened } from '../../http/open-link.js';
import type { House } from './house.js';
import { openMailed } from './stands.js';
import { at, sendForm, type Visit } from './visit.js';

/** Of the demandes that tests send. */
const PASSWORD = 'quatre chevaux bleus';
const WRONG = 'cinq lanternes sous la pluie';

/** What the links of « Finaliser mon compte » and of a forgotten password open. */
export const linkVisits: readonly Visit[] = [
  finalising('asks for the password', 'Finaliser votre compte', async () => undefined),
  finalising('lets choose another', 'Finaliser votre compte', (page) => page.check('input[value=chosen]')),
  finalising('with a wrong password', 'Erreur : Finaliser votre compte', (page) => give(page, WRONG)),
  finalising('with a weak new one', 'Erreur : Finaliser votre compte', async (page) => {
    await page.check('input[value=chosen]');
    await page.fill('input[name=newPassword]', 'azerty');
    await sendForm(page);
  }),
  finalising('opens the account', 'Votre compte est créé', (page) => give(page, PASSWORD)),
  finalising('by a link that has served', 'Ce lien a déjà servi', (page, house) =>
    spend(page, house, 'used_at'),
  ),
  finalising('by a link that has expired', 'Ce lien a expiré', (page, house) =>
    spend(page, house, 'expires_at'),
  ),
  finalising('by another link, asked for', 'Nouveau lien demandé', async (page, house) => {
    await spend(page, house, 'expires_at');
    await sendForm(page);
  }),
  at('/mot-de-passe/oublie', 'Mot de passe oublié'),
  forgetting('by no address', 'Erreur : Mot de passe oublié', ''),
  forgetting('by an address', 'Regardez vos e-mails', 'anne@exemple.fr'),
  renewing('asks for a new one', 'Choisir un nouveau mot de passe', async () => undefined),
  renewing('with a weak one', 'Erreur : Choisir un nouveau mot de passe', (page) => give(page, 'azerty')),
  renewing('is done', 'Accéder à votre compte', (page) => give(page, WRONG)),
  renewing('by a link that has served', 'Ce lien ne sert plus', (page, house) =>
    spend(page, house, 'used_at'),
  ),
];

type Then = (page: Page, house: House) => Promise<unknown>;

function finalising(name: string, title: string, then: Then): Visit {
  return {
    name: `« Finaliser mon compte » ${name}`,
    title,
    arrive: async (page, house) => {
      await openMailed(house, page, 'finalise', await accepted(house));
      await then(page, house);
    },
  };
}

function renewing(name: string, title: string, then: Then): Visit {
  return {
    name: `the link of a forgotten password ${name}`,
    title,
    arrive: async (page, house) => {
      await openMailed(house, page, 'password', await opened(house));
      await then(page, house);
    },
  };
}

function forgetting(name: string, title: string, email: string): Visit {
  return {
    name: `a forgotten password, ${name}`,
    title,
    arrive: async (page, house) => {
      await page.goto(`${house.at.usual}/mot-de-passe/oublie`);
      await page.fill('input[name=email]', email);
      await sendForm(page);
    },
  };
}

async function give(page: Page, password: string): Promise<void> {
  await page.fill('input[name=password]', password);
  await sendForm(page);
}

/** Meanwhile every link has served, or its time has run out. */
async function spend(page: Page, { dataSource, clock }: House, column: 'used_at' | 'expires_at') {
  await dataSource.query(`update link_tokens set ${column} = $1`, [clock.now()]);
  await page.reload();
}

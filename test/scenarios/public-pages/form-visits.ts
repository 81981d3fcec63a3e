import type { Page } from 'playwright-core';
import { fillForm } from '../../support/visitor.js';
import type { House } from './house.js';
import { at, sendForm, type Visit } from './visit.js';

const ANNE = { profile: 'company_head', siren: '732829320', firstName: 'Anne', lastName: 'Le Goff' };
const FOUNDER = { profile: 'founder_or_buyer' };

/** « Créer votre compte », from the empty form to « Demande reçue ». */
export const formVisits: readonly Visit[] = [
  at('/inscription', 'Créer votre compte'),
  ...['company_head', 'founder_or_buyer', 'authority_or_partner'].map((profile) => ({
    name: `the form of ${profile}`,
    title: 'Créer votre compte',
    arrive: (page: Page, house: House) => choose(page, house, profile),
  })),
  {
    name: 'the form, with the warning for delegates, the notice and the terms unfolded',
    title: 'Créer votre compte',
    arrive: async (page, house) => {
      await choose(page, house, 'company_head');
      await page.check('input[name=delegateMission][value=true]');
      for (const summary of await page.locator('summary').all()) await summary.click();
    },
  },
  {
    name: 'the form, with slips told beside the fields before it is sent',
    title: 'Créer votre compte',
    arrive: async (page, house) => {
      await choose(page, house, 'company_head');
      await page.fill('input[name=siren]', '12345678');
      await page.fill('input[name=email]', 'anne@gmial.com');
      await page.locator('input[name=password]').focus();
      await page.locator('.site-suggestion__use').waitFor();
    },
  },
  {
    name: 'the form sent empty',
    title: 'Erreur : Créer votre compte',
    arrive: async (page, house) => {
      await page.goto(`${house.at.usual}/inscription`);
      await sendForm(page);
    },
  },
  {
    name: 'the form of a company sent empty',
    title: 'Erreur : Créer votre compte',
    arrive: async (page, house) => {
      await choose(page, house, 'company_head');
      await sendForm(page);
    },
  },
  {
    name: 'the form with every answer wrong',
    title: 'Erreur : Créer votre compte',
    arrive: (page, house) =>
      fillForm(page, house.at.usual, {
        ...{ profile: 'company_head', siren: '732829321', firstName: '1', lastName: 'x'.repeat(120) },
        ...{ email: 'anne@', password: 'azerty', delegateMission: true },
      }),
  },
  {
    name: 'the page for delegates, when the script did not come',
    title: 'Missions de délégué(e)',
    arrive: async (page, house) => {
      await page.route('**/*.js', (route) => route.abort());
      await fillForm(page, house.at.usual, { ...ANNE, email: 'delegue@exemple.fr', delegateMission: true });
    },
  },
  {
    name: 'the demande received',
    title: 'Demande reçue',
    arrive: (page, house) => fillForm(page, house.at.usual, { ...FOUNDER, email: 'anne@exemple.fr' }),
  },
  {
    name: 'the demande received from an address that looks mistyped',
    title: 'Demande reçue',
    arrive: (page, house) => fillForm(page, house.at.usual, { ...FOUNDER, email: 'anne@orange.fe' }),
  },
];

async function choose(page: Page, { at }: House, profile: string): Promise<void> {
  await page.goto(`${at.usual}/inscription`);
  await page.check(`input[name=profile][value=${profile}]`);
}

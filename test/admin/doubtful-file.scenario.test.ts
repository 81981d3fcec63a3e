import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import {
  aBranch,
  aCompany,
  anActivity,
  anEstablishment,
  anOfficer,
  establishments,
  fromInsee,
  fromRne,
  fromSearch,
  RENNES,
} from '../support/company.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import { expectAccessible } from '../support/browser.js';
import { openDeskInBrowser, type DeskInBrowser } from '../support/desk-in-browser.js';
import { enterInBrowser, hire } from '../support/desk-person.js';
import { keepScreenshot } from '../support/screenshot.js';
import { submitted } from '../support/world.js';

const other = (familyName: string, firstName: string, role: string | null) =>
  anOfficer({ familyNames: [familyName], firstNames: [firstName], role });

/** Anne presided over it and has resigned: Luc does today, and one register has not heard of it. */
const FORMER_PRESIDENT: SourceAnswer[] = [
  fromInsee({ createdOn: '2019-03-04', denomination: 'BOULANGERIE LE GOFF', legalCategory: '5710' }),
  fromRne({
    denomination: 'BOULANGERIE LE GOFF',
    officers: [other('ROUX', 'LUC', '73')],
    otherOfficers: [
      { ...other('DUPONT', 'MARC', '71'), standing: 'not_representing' },
      { ...other('LE GOFF', 'ANNE', '73'), standing: 'gone' },
      { ...other('PETIT', 'ZOE', '205'), standing: 'unclear' },
    ],
  }),
  fromSearch({ officers: [other('LE GOFF', 'ANNE', 'Président de SAS')] }),
];

/** No register says where the head office is, and much of what they write is doubtful. */
const DOUBTS: SourceAnswer[] = [
  fromInsee({
    createdOn: '2026-10-12',
    skipped: { establishments: 1 },
    establishments: {
      ...establishments(
        anEstablishment({ isHeadOffice: false, communeName: 'NANTES' }),
        aBranch({ codeCommune: RENNES, communeName: 'RENNES' }),
        aBranch({ siret: '73282932000035', codeCommune: null, isPlaceHidden: true }),
      ),
    },
  }),
  fromRne({
    activities: [
      anActivity(),
      anActivity({ form: 'NOUVELLE_FORME', isUnclear: true, isPrincipal: false }),
      anActivity({ form: 'ARTISANALE', isRunning: false, isPrincipal: false, beginsOn: '2099-01-04' }),
    ],
    skipped: { activities: 2, officers: 1 },
  }),
  fromSearch({
    unknownState: 'X',
    replacedBy: '552100554',
    struckOffOn: '2026-10-19',
    isRadiationInDoubt: true,
  }),
];

describe('what is doubtful in a file, in a browser', () => {
  let desk: DeskInBrowser;
  let page: Page;
  beforeAll(async () => {
    desk = await openDeskInBrowser();
    ({ page } = desk);
    await enterInBrowser(page, desk.set.panel, await hire(desk.deps, 'receptionist', 'Claire Dupont'));
  });
  afterAll(() => desk.close());

  /** Opens the file that these answers make, and gives its words. */
  async function opened(name: string, siren: string, answers: SourceAnswer[]): Promise<string> {
    const { id } = await submitted(desk.deps, { siren });
    await applyVerdict(desk.deps, id, siren, { ...aCompany(...answers), siren });
    await page.goto(`${desk.set.panel}/resources/applications/records/${id}/review`);
    await page.getByRole('heading', { name: 'Ce que disent les registres' }).waitFor();
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await keepScreenshot(page, `${name}-${String(width)}`);
    }
    return (await page.locator('main').innerText()).replace(/[\u202f\u00a0]/g, ' ').replace(/\n+/g, '\n');
  }

  test('the former president is seen at once, beside who presides today', async () => {
    const words = await opened('desk-former-president', '443061841', FORMER_PRESIDENT);
    for (const said of [
      'ANNE LE GOFF – Président de SAS\nn’est plus en fonction selon le RNE\nMême nom que le demandeur, mais ne compte pas',
      'MARC DUPONT – Commissaire aux comptes titulaire\nfonction qui ne représente pas l’entreprise\nNom et prénom différents',
      'ZOE PETIT – fonction 205\nfonction illisible ou inconnue, telle qu’écrite : « 205 »',
      'Création\nle 4 mars 2019',
    ]) {
      expect(words).toContain(said);
    }
    expect(words.indexOf('ANNE LE GOFF')).toBeLessThan(words.indexOf('MARC DUPONT'));
    expect(words).toContain('Dirigeants, pour information : le RNE fait foi\nANNE LE GOFF');
    expect(await page.locator('.desk-source .desk-stamp--approved').count()).toBe(0);
  });

  test('what nobody can read is shown as it is written, and why the file waits', async () => {
    const words = await opened('desk-doubts', '732829320', DOUBTS);
    for (const said of [
      'Registres consultés',
      'aucun ne dit où est le siège.',
      'Ce qui n’a pas pu être lu',
      '1 établissement illisible, laissé de côté.',
      '2 activités et 1 dirigeant illisibles, laissés de côté.',
      'Commune non diffusée',
      '« NOUVELLE_FORME », forme non reconnue, secondaire, en cours',
      'Artisanale, secondaire, commence le 4 janvier 2099',
      'État non reconnu : « X »',
      'le 19 octobre 2026, sans le détail de la cessation',
      'SIREN 552 100 554',
    ]) {
      expect(words).toContain(said);
    }
    expect(desk.wrong).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import { Application } from '../../src/applications/application.entity.js';
import { correctEmail } from '../../src/applications/correct-email.js';
import { logContact } from '../../src/applications/log-contact.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import type { PersonalData } from '../../src/privacy/personal-data.query.js';
import { dump, tracesOf } from '../support/dump.js';
import { staff } from '../support/world.js';
import { opened } from './open-link.js';
import { openSite, readable, Visitor, type TestSite } from './open-site.js';

const PASSWORD = 'quatre chevaux bleus';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

let visitor: Visitor;
let email: string;
let people = 0;
beforeEach(async () => {
  people += 1;
  email = `zephyrine${people}@atelier.example`;
  await opened(site, { email, profile: 'founder_or_buyer', firstName: 'Zéphyrine', lastName: 'Quemener' });
  visitor = new Visitor(site.app);
  await visitor.submit('/connexion', { email, password: PASSWORD });
});

const account = () => site.dataSource.getRepository(Account).findOneBy({ email });
const noticesOf = (accountId: string) =>
  site.dataSource.getRepository(MailDelivery).findBy({ accountId, message: 'data-export-ready' });

/** Another demande of theirs, whose true reason would tell of somebody else. */
async function asksInAnothersName(): Promise<void> {
  const company = { profile: 'company_head', siren: '732829320', delegateMission: 'false' };
  await visitor.submit('/mon-espace/nouvelle-demande', {
    ...company,
    ...{ firstName: 'Zéphyrine', lastName: 'Quemener' },
  });
  const { id } = await site.dataSource
    .getRepository(Application)
    .findOneByOrFail({ siren: '732829320', status: 'submitted' });
  await recordDecision(site.deps, {
    applicationId: id,
    author: { by: 'machine' },
    decide: async () => ({
      to: 'pending',
      reason: 'sibling_account',
      evidence: { note: 'Note entre agents.', message: 'Un mot pour elle.' },
    }),
  });
}

describe('a copy of one’s data', () => {
  test('is read on screen and taken away, whole; its holder hears of it once by mail', async () => {
    await asksInAnothersName();
    const asked = await visitor.submit('/mon-espace/donnees', {});
    expect(asked.headers['location']).toBe('/mon-espace/donnees/copie');
    await visitor.submit('/mon-espace/donnees', {});
    const text = readable((await visitor.get('/mon-espace/donnees/copie')).text);
    for (const shown of [email, 'Zéphyrine', 'Quemener', 'SIREN 732 829 320', 'Un mot pour elle.']) {
      expect(text).toContain(shown);
    }
    const file = await visitor.get('/mon-espace/donnees/copie.json');
    expect(file.headers['content-disposition']).toBe('attachment; filename=mes-donnees.json');
    const data = file.body as PersonalData;
    expect(data.account.email).toBe(email);
    expect(new Set(data.applications.map(({ siren }) => siren))).toEqual(new Set(['732829320', null]));
    expect(await noticesOf((await account())?.id ?? '')).toMatchObject([{ recipient: email }]);
  });

  test('holds former addresses, calls, and where a session is open, without what opens it', async () => {
    const own = await account();
    const file = { accountId: own?.id ?? '' };
    const { id: applicationId } = await site.dataSource.getRepository(Application).findOneByOrFail(file);
    const actor = await staff(site.deps);
    email = `nouvelle.${email}`;
    await logContact(site.deps, actor, {
      applicationId,
      kind: 'call_received',
      text: 'Elle rappellera jeudi.',
    });
    await correctEmail(site.deps, actor, { applicationId, email });
    visitor = new Visitor(site.app);
    visitor.agent.set('User-Agent', 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0');
    await visitor.submit('/connexion', { email, password: PASSWORD });
    await visitor.submit('/mon-espace/donnees', {});
    const copy = await visitor.get('/mon-espace/donnees/copie.json');
    const data = copy.body as PersonalData;
    expect(data.account.formerEmails.map((former) => former.email)).toEqual([own?.email]);
    expect(data.devices).toMatchObject([{ device: 'Firefox sur Windows' }]);
    expect(data.applications[0]?.contacts).toMatchObject([{ text: 'Elle rappellera jeudi.' }]);
    const [session] = await site.dataSource.query<{ sid: string }[]>('select sid from sessions');
    expect(copy.text).not.toContain(session?.sid);
    const page = readable((await visitor.get('/mon-espace/donnees/copie')).text);
    for (const shown of [own?.email, 'Firefox sur Windows', 'Elle rappellera jeudi.'])
      expect(page).toContain(shown);
  });

  test('tells nothing of anybody else, nor what agents say among themselves', async () => {
    await asksInAnothersName();
    await visitor.submit('/mon-espace/donnees', {});
    const { text } = await visitor.get('/mon-espace/donnees/copie.json');
    expect(text).toContain('Un agent vérifie votre lien avec l’entreprise.');
    expect(text).not.toMatch(/sibling_account|Note entre agents|passwordHash|argon2/);
  });

  test('opens for nobody who has not asked for it, nor for a stranger', async () => {
    for (const path of ['/mon-espace/donnees/copie', '/mon-espace/donnees/copie.json']) {
      expect((await visitor.get(path)).headers['location']).toBe('/mon-espace/donnees');
      expect((await new Visitor(site.app).get(path)).headers['location']).toBe('/connexion');
    }
  });
});

describe('closing one’s account', () => {
  test('asks for the password; with another nothing is erased', async () => {
    const refused = await visitor.submit('/mon-espace/donnees/fermer', { password: 'un autre' });
    expect(refused.status).toBe(422);
    expect(readable(refused.text)).toContain('Rien n’a été effacé');
    expect((await account())?.status).toBe('active');
  });

  test('erases it at once: no session opens it, no password, and no table knows its holder', async () => {
    const elsewhere = new Visitor(site.app);
    await elsewhere.submit('/connexion', { email, password: PASSWORD });
    const closed = await visitor.submit('/mon-espace/donnees/fermer', { password: PASSWORD });
    expect(closed.headers['location']).toBe('/compte/ferme');
    expect(readable((await visitor.get('/compte/ferme')).text)).toContain('Votre compte est fermé');
    for (const browser of [visitor, elsewhere]) {
      expect((await browser.get('/mon-espace')).headers['location']).toBe('/connexion');
    }
    const again = await new Visitor(site.app).submit('/connexion', { email, password: PASSWORD });
    expect(again.status).toBe(401);
    const left = tracesOf([email, `zephyrine${people}`], await dump(site.database));
    expect(left).toEqual([expect.stringContaining('account-closed')]);
    expect(site.logLines.join('\n')).not.toMatch(/zephyrine|quemener/i);
  });
});

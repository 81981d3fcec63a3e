import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Account, type AccountStatus } from '../../src/accounts/account.entity.js';
import type { Application } from '../../src/applications/application.entity.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import type { PersonalData } from '../../src/privacy/personal-data.query.js';
import { dump, tracesOf } from '../support/dump.js';
import { submitted } from '../support/world.js';
import { mailedLink } from './open-link.js';
import { openSite, readable, Visitor, type TestSite } from './open-site.js';

const HERE = '/demande/donnees';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

let people = 0;
let email: string;
let application: Application;
let visitor: Visitor;
beforeEach(async () => {
  people += 1;
  email = `ysoline${String(people)}@atelier.example`;
  application = await submitted(site.deps, { email, firstName: 'Ysoline', lastName: 'Tanguy' });
  visitor = new Visitor(site.app);
  await visitor.get((await mailedLink(site, 'follow', application)).path);
});

const setStatus = (status: AccountStatus) =>
  site.dataSource.getRepository(Account).update({ id: application.accountId }, { status });
const traces = async () => tracesOf([email], await dump(site.database));

describe('the data of whoever has no open account, behind the link that follows the demande', () => {
  test('are led to from its page, read, and taken away; a mail tells it', async () => {
    expect((await visitor.get('/demande')).text).toContain(`href="${HERE}"`);
    expect((await visitor.get(`${HERE}/copie`)).headers['location']).toBe(HERE);
    expect((await visitor.submit(HERE, {})).headers['location']).toBe(`${HERE}/copie`);
    const text = readable((await visitor.get(`${HERE}/copie`)).text);
    for (const shown of [email, 'Ysoline', 'Tanguy', application.reference]) expect(text).toContain(shown);
    const file = await visitor.get(`${HERE}/copie.json`);
    expect((file.body as PersonalData).account.email).toBe(email);
    const told = { accountId: application.accountId, message: 'data-export-ready' } as const;
    expect(await site.dataSource.getRepository(MailDelivery).countBy(told)).toBe(1);
  });

  test.each<AccountStatus>(['applied', 'to_activate', 'suspended'])(
    'are erased at once when the account is « %s » and its address is written again',
    async (status) => {
      await setStatus(status);
      const slip = await visitor.submit(`${HERE}/effacer`, { email: 'autre@atelier.example' });
      expect([slip.status, readable(slip.text)]).toEqual([
        422,
        expect.stringContaining('Rien n’a été effacé'),
      ]);
      expect(await traces()).not.toEqual([]);
      const done = await visitor.submit(`${HERE}/effacer`, { email: ` ${email.toUpperCase()} ` });
      expect(readable(done.text)).toContain('Vos données sont effacées');
      expect(await traces()).toEqual([expect.stringContaining('account-closed')]);
      expect((await visitor.get('/demande')).status).toBe(404);
    },
  );

  test('of an open account are behind its password only', async () => {
    await setStatus('active');
    for (const path of [HERE, `${HERE}/copie`, `${HERE}/copie.json`, `${HERE}/effacer`]) {
      expect((await visitor.get(path)).headers['location']).toBe('/mon-espace/donnees');
    }
    expect(await traces()).not.toEqual([]);
  });

  test('are one person’s: who asked for theirs reads nobody else’s in the same browser', async () => {
    await visitor.submit(HERE, {});
    const other = await submitted(site.deps, { email: `autre${email}`, firstName: 'Maël', lastName: 'Riou' });
    await visitor.get((await mailedLink(site, 'follow', other)).path);
    for (const path of [`${HERE}/copie`, `${HERE}/copie.json`]) {
      expect((await visitor.get(path)).headers['location']).toBe(HERE);
    }
  });

  test('open to nobody without the link', async () => {
    for (const path of [HERE, `${HERE}/copie`, `${HERE}/copie.json`, `${HERE}/effacer`]) {
      expect((await new Visitor(site.app).get(path)).status).toBe(404);
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mailedLink, opened } from './open-link.js';
import { openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('« Mot de passe oublié »', () => {
  test('answers the same whether the e-mail is known or not; only the known one gets a mail', async () => {
    await opened(site, { email: 'connue@example.fr' });
    const seen = [];
    for (const email of ['connue@example.fr', 'inconnu@example.fr']) {
      const answer = await new Visitor(site.app).submit('/mot-de-passe/oublie', { email });
      seen.push([answer.status, answer.headers['location'], Object.keys(answer.headers), answer.text.length]);
    }
    expect(seen[0]).toEqual(seen[1]);
    const mails: { recipient: string }[] = await site.dataSource.query(
      `select recipient from mail_deliveries where message = 'password-reset'`,
    );
    expect(mails).toEqual([{ recipient: 'connue@example.fr' }]);
  });

  test('tells who waits for an account where their link is: no other one leaves', async () => {
    const page = await new Visitor(site.app).get('/mot-de-passe/envoye');
    expect(readable(page.text)).toMatch(/pas encore finalisé, aucun lien ne part : ouvrez celui de notre/);
  });

  test('an e-mail that is none is a form to correct', async () => {
    const answer = await new Visitor(site.app).submit('/mot-de-passe/oublie', { email: 'anne' });
    expect([answer.status, readable(answer.text)]).toEqual([422, expect.stringContaining('incomplète')]);
  });

  test('the mailed link sets a new password once, then is spent', async () => {
    const application = await opened(site, {
      ...{ email: 'change@example.fr', profile: 'company_head', siren: '732829320' },
    });
    const { path } = await mailedLink(site, 'password', application);
    const visitor = new Visitor(site.app);
    expect((await visitor.get(path)).headers['location']).toBe('/mot-de-passe/nouveau');
    const weak = await visitor.submit('/mot-de-passe/nouveau', { password: 'change@example.fr' });
    expect(weak.status).toBe(422);
    const ofTheSiren = await visitor.submit('/mot-de-passe/nouveau', { password: '732829320 732829320' });
    expect([ofTheSiren.status, readable(ofTheSiren.text)]).toEqual([
      422,
      expect.stringContaining('ressemble trop'),
    ]);
    const done = await visitor.submit('/mot-de-passe/nouveau', { password: 'cinq tortues violettes' });
    expect(done.headers['location']).toBe('/connexion');
    expect(readable((await visitor.get('/connexion')).text)).toContain('Votre mot de passe est changé');
    const again = new Visitor(site.app);
    await again.get(path);
    expect((await again.get('/mot-de-passe/nouveau')).status).toBe(410);
    const signIn = await again.submit('/connexion', {
      email: 'change@example.fr',
      password: 'cinq tortues violettes',
    });
    expect(signIn.status).toBe(303);
  });

  test('an invented link is unknown', async () => {
    expect((await new Visitor(site.app).get(`/mot-de-passe/${'x'.repeat(65)}`)).status).toBe(404);
  });
});

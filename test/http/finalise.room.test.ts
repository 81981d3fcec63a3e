import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import { LinkToken } from '../../src/accounts/link-token.entity.js';
import { accepted, mailedLink } from './open-link.js';
import { hiddenFields, openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const given = 'quatre chevaux bleus';
const statusOf = async (id: string) =>
  (await site.dataSource.getRepository(Account).findOneByOrFail({ id })).status;

describe('« Finaliser mon compte »', () => {
  test('looking does not consume: a mail scanner may open the link as often as it likes', async () => {
    const application = await accepted(site);
    const { path, id } = await mailedLink(site, 'finalise', application);
    for (let n = 0; n < 3; n += 1) await new Visitor(site.app).agent.get(path).redirects(1);
    expect((await site.dataSource.getRepository(LinkToken).findOneByOrFail({ id })).usedAt).toBeNull();
    expect(await statusOf(application.accountId)).toBe('to_activate');
  });

  test('the token leaves the address at once, and is in no page', async () => {
    const { path, token } = await mailedLink(site, 'finalise', await accepted(site));
    const visitor = new Visitor(site.app);
    const first = await visitor.get(path);
    expect([first.status, first.headers['location']]).toEqual([303, '/compte/finaliser']);
    const page = await visitor.get('/compte/finaliser');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(token);
  });

  test('the password of the sign-up opens the account, once', async () => {
    const application = await accepted(site);
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'finalise', application)).path);
    const answer = await visitor.submit('/compte/finaliser', { choice: 'given', password: given });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/compte/cree']);
    expect(await statusOf(application.accountId)).toBe('active');
    expect(readable((await visitor.get('/compte/cree')).text)).toContain('Votre compte est créé');
  });

  test('its page says until when', async () => {
    const application = await accepted(site);
    const { path, id } = await mailedLink(site, 'finalise', application);
    await site.dataSource.query(`update link_tokens set expires_at = '2026-11-29T07:05:00Z' where id = $1`, [
      id,
    ]);
    const visitor = new Visitor(site.app);
    await visitor.get(path);
    const { text } = await visitor.get('/compte/finaliser');
    expect(readable(text)).toContain('Ce lien est valable jusqu’au 29 novembre 2026 à 8 h 05.');
  });

  test('who gave no password, at the counter, is only asked to choose one', async () => {
    const application = await accepted(site);
    await site.dataSource
      .getRepository(Account)
      .update({ id: application.accountId }, { passwordHash: null });
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'finalise', application)).path);
    const text = readable((await visitor.get('/compte/finaliser')).text);
    expect(text).toContain('Votre mot de passe');
    expect(text).not.toContain('donné à l’inscription');
    const weak = await visitor.submit('/compte/finaliser', { choice: 'chosen', newPassword: 'court' });
    expect([weak.status, readable(weak.text).includes('donné à l’inscription')]).toEqual([422, false]);
    const chosen = { choice: 'chosen', newPassword: 'sept loutres traversent le canal' };
    expect((await visitor.submit('/compte/finaliser', chosen)).headers['location']).toBe('/compte/cree');
    expect(await statusOf(application.accountId)).toBe('active');
  });

  test('another password is refused with a sentence, and may be tried again', async () => {
    const application = await accepted(site);
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'finalise', application)).path);
    const answer = await visitor.submit('/compte/finaliser', {
      choice: 'given',
      password: 'trois vaches vertes',
    });
    expect(answer.status).toBe(422);
    expect(readable(answer.text)).toContain('Ce n’est pas le mot de passe donné à l’inscription');
    expect(await statusOf(application.accountId)).toBe('to_activate');
  });

  test('a new password replaces the one somebody else may have typed', async () => {
    const application = await accepted(site, {
      email: 'victime@example.fr',
      password: 'mot de passe du voleur',
    });
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'finalise', application)).path);
    await visitor.submit('/compte/finaliser', { choice: 'chosen', newPassword: 'cinq tortues violettes' });
    const thief = await new Visitor(site.app).submit('/connexion', {
      email: 'victime@example.fr',
      password: 'mot de passe du voleur',
    });
    const owner = await new Visitor(site.app).submit('/connexion', {
      email: 'victime@example.fr',
      password: 'cinq tortues violettes',
    });
    expect([thief.status, owner.status]).toEqual([401, 303]);
  });

  test.each([
    ['court', 'au moins 12 caractères'],
    ['732829320 732829320', 'ressemble trop'],
  ])('the weak new password %j is refused with a sentence', async (newPassword, sentence) => {
    const application = await accepted(site, { profile: 'company_head', siren: '732829320' });
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'finalise', application)).path);
    const answer = await visitor.submit('/compte/finaliser', { choice: 'chosen', newPassword });
    expect([answer.status, readable(answer.text)]).toEqual([422, expect.stringContaining(sentence)]);
  });

  test('works once under parallel clicks', async () => {
    const application = await accepted(site);
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'finalise', application)).path);
    const fields = {
      ...hiddenFields((await visitor.get('/compte/finaliser')).text),
      choice: 'given',
      password: given,
    };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => visitor.post('/compte/finaliser', fields)),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  test('an expired link sends another to the account’s own address', async () => {
    const application = await accepted(site);
    await site.dataSource.query(
      `insert into evidence (application_id, salt, content) values ($1, 's', '{}')`,
      [application.id],
    );
    const { path, id } = await mailedLink(site, 'finalise', application);
    await site.dataSource.query(`update link_tokens set expires_at = created_at where id = $1`, [id]);
    const visitor = new Visitor(site.app);
    await visitor.get(path);
    const page = await visitor.get('/compte/finaliser');
    expect([page.status, readable(page.text)]).toEqual([410, expect.stringContaining('Ce lien a expiré')]);
    expect(readable(page.text)).toContain('supprimé 30 jours après l’acceptation de la demande');
    const answer = await visitor.post('/compte/finaliser/renvoi', hiddenFields(page.text));
    expect([answer.status, readable(answer.text)]).toEqual([
      200,
      expect.stringContaining('un nouveau lien vient de partir'),
    ]);
  });

  test('a used link says so and leads to the sign-in page', async () => {
    const { path, id } = await mailedLink(site, 'finalise', await accepted(site));
    await site.dataSource.query('update link_tokens set used_at = created_at where id = $1', [id]);
    const visitor = new Visitor(site.app);
    await visitor.get(path);
    const page = await visitor.get('/compte/finaliser');
    expect([page.status, readable(page.text)]).toEqual([
      410,
      expect.stringContaining('Ce lien a déjà servi'),
    ]);
    expect(page.text).toContain('href="/connexion"');
  });

  test('an invented link is unknown', async () => {
    const { path, token } = await mailedLink(site, 'finalise', await accepted(site));
    const forged = path.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    for (const address of [forged, '/compte/finaliser/x', '/compte/finaliser']) {
      expect((await new Visitor(site.app).get(address)).status).toBe(404);
    }
  });
});

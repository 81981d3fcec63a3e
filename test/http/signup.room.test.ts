import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { goodForm, hiddenFields, openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(() =>
  site.dataSource
    .query('truncate signups, applications, accounts, outbox_messages cascade')
    .catch(() => undefined),
);

describe('the sign-up form', () => {
  test('stores one demande and answers with a page of its own', async () => {
    const visitor = new Visitor(site.app);
    const answer = await visitor.submit('/inscription', goodForm);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/inscription/recue']);
    const page = await visitor.get('/inscription/recue');
    expect(readable(page.text)).toContain('Votre demande est reçue');
    expect(readable(page.text)).toContain('anne.legoff@example.fr');
  });
});

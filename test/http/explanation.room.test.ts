import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { explanationDocument } from '../../src/applications/explanation-document.js';
import { findExplanation } from '../../src/applications/explanation.query.js';
import { Application } from '../../src/applications/application.entity.js';
import { decidedFile } from '../support/decided-files.js';
import { submitted } from '../support/world.js';
import { mailedLink } from './open-link.js';
import { openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function follower(id: string): Promise<Visitor> {
  const application = await site.dataSource.getRepository(Application).findOneByOrFail({ id });
  const visitor = new Visitor(site.app);
  const { path } = await mailedLink(site, 'follow', application);
  expect((await visitor.get(`${path}/explication`)).headers['location']).toBe('/demande/explication');
  return visitor;
}

describe('how the rules were applied to a demande', () => {
  test('is told to its applicant: the four items of R311-3-1-2, from the stored trace', async () => {
    const { id, reference } = await decidedFile(site.deps, 'outside');
    const text = readable((await (await follower(id)).get('/demande/explication')).text);
    for (const part of [
      `Comment les règles ont été appliquées à la demande ${reference}`,
      '1. Degré et mode de contribution des règles',
      'La demande a été refusée par des règles, sans intervention d’une personne.',
      '2. Données lues et leurs sources',
      'régions des établissements ouverts',
      '3. Paramètres et leur pondération',
      'Règle qui a décidé : Aucun établissement dans la région.',
      '4. Opérations effectuées, dans l’ordre',
      'Aucun établissement dans la région : s’applique.',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('says the same on paper, in a file for screen readers', async () => {
    const { id } = await decidedFile(site.deps, 'ceased');
    const answer = await (await follower(id)).get('/demande/explication.pdf');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename=explication.pdf',
    });
    expect(answer.headers['cache-control']).toContain('no-store');
    const file = (answer.body as Buffer).toString('latin1');
    expect(file).toMatch(/^%PDF-1\.7/);
    for (const mark of [
      '/Marked true',
      '/Lang (fr-FR)',
      '/DisplayDocTitle true',
      '/S /H1',
      '/S /LI',
      '/S /Lbl',
      'pdfuaid:part',
    ])
      expect(file).toContain(mark);
  });

  test('says nothing of a name or of others while a person verifies', async () => {
    const { id } = await decidedFile(site.deps, 'pending');
    const { text } = await (await follower(id)).get('/demande/explication');
    expect(readable(text)).toContain('Une personne vérifie votre lien avec l’entreprise');
    expect(text).not.toMatch(/MARTIN|Nom différent|nom est celui/);
  });

  test('says that a person decided when one did', async () => {
    const { id } = await decidedFile(site.deps, 'outside');
    await site.dataSource.query('update applications set decided_by_person = true where id = $1', [id]);
    const explanation = await findExplanation(site.deps, id);
    if (!explanation) throw new Error('it was decided');
    expect(JSON.stringify(explanationDocument(explanation))).toContain('Une personne a décidé ensuite');
  });

  test('is not there before the rules were applied, nor for a stranger', async () => {
    const { id } = await submitted(site.deps);
    const visitor = await follower(id);
    expect(readable((await visitor.get('/demande/explication')).text)).toContain('pas encore été appliquées');
    expect((await visitor.get('/demande/explication.pdf')).status).toBe(404);
    expect((await new Visitor(site.app).get('/demande/explication')).status).toBe(404);
    expect((await new Visitor(site.app).get('/demande/inconnu/explication')).status).toBe(404);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { opened } from './open-link.js';
import { hiddenFields, openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.dataSource.query(
    `insert into services (slug, title, summary, url, profiles, departements, position) values
       ('reprise', 'Reprendre une entreprise', 'Un conseiller vous suit.', 'https://exemple.fr', '{founder_or_buyer}', '{}', 1),
       ('formation', 'Se former', 'Le catalogue.', null, '{company_head}', '{}', 2),
       ('nantes', 'Rendez-vous à Nantes', 'Au siège.', null, '{founder_or_buyer}', '{44}', 3)`,
  );
  await site.dataSource.query(
    `insert into documents (slug, title, summary, file_name, content_type, body, profiles) values
       ('guide', 'Guide de la reprise', 'Dix étapes.', 'guide été.txt', 'text/plain', 'bonjour', '{founder_or_buyer}'),
       ('statuts', 'Modèle de statuts', 'À compléter.', 'statuts.txt', 'text/plain', 'statuts', '{company_head}')`,
  );
});
afterAll(() => site.close());

let visitor: Visitor;
let people = 0;
beforeEach(async () => {
  people += 1;
  const email = `membre${people}@example.fr`;
  await opened(site, { email, profile: 'founder_or_buyer' });
  visitor = new Visitor(site.app);
  await visitor.submit('/connexion', { email, password: 'quatre chevaux bleus' });
});

describe('a member sees', () => {
  test('the services of the profile and of the département', async () => {
    const text = readable((await visitor.get('/mes-services')).text);
    expect(text).toContain('Reprendre une entreprise');
    expect(text).not.toMatch(/Se former|Rendez-vous à Nantes/);
  });

  test('the documents of the profile, with kind and size, and gets them whole', async () => {
    const text = readable((await visitor.get('/espace-documentaire')).text);
    expect(text).toContain('Guide de la reprise (texte, 1 ko)');
    expect(text).not.toContain('Modèle de statuts');
    const file = await visitor.get('/espace-documentaire/guide');
    expect([file.status, file.text, file.headers['x-content-type-options']]).toEqual([
      200,
      'bonjour',
      'nosniff',
    ]);
    expect(file.headers['content-disposition']).toContain('attachment; filename');
  });

  test('no document of another profile, even by its address', async () => {
    expect((await visitor.get('/espace-documentaire/statuts')).status).toBe(404);
  });
});

describe('a member asks for more', () => {
  const company = {
    profile: 'company_head',
    siren: '732829320',
    firstName: 'Anne',
    lastName: 'Le Goff',
    delegateMission: 'false',
  };

  test('another company is a new demande; the account stays open', async () => {
    const answer = await visitor.submit('/mon-espace/nouvelle-demande', company);
    expect(answer.headers['location']).toBe('/mon-espace');
    const text = readable((await visitor.get('/mon-espace')).text);
    expect(text).toMatch(/Votre demande PDL-\w{4}-\w{4} est reçue/);
    expect(text).toContain('SIREN 732 829 320');
  });

  test('one at a time', async () => {
    await visitor.submit('/mon-espace/nouvelle-demande', company);
    await visitor.submit('/mon-espace/nouvelle-demande', company);
    expect(readable((await visitor.get('/mon-espace')).text)).toContain(
      'Une de vos demandes est encore en cours',
    );
  });

  test('for « missions de délégué », is told where to go before anything is sent; whoever insists sends it', async () => {
    const demandes = () =>
      site.dataSource.query<{ siren: string }[]>(
        `select siren from applications where delegate_mission and siren = '443061841'`,
      );
    const asked = { ...company, siren: '443061841', delegateMission: 'true' };
    const told = await visitor.submit('/mon-espace/nouvelle-demande', asked);
    expect(told.status).toBe(200);
    expect(readable(told.text)).toContain('Un compte ne peut pas servir aux missions de délégué(e)');
    expect(told.text).not.toContain('type="password"');
    expect(await demandes()).toEqual([]);
    const sent = await visitor.post('/mon-espace/nouvelle-demande', hiddenFields(told.text));
    expect([sent.status, sent.headers['location']]).toEqual([303, '/mon-espace']);
    expect(await demandes()).toHaveLength(1);
  });

  test('a form to correct keeps the answers', async () => {
    const answer = await visitor.submit('/mon-espace/nouvelle-demande', { ...company, siren: '1' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="lastName"[^>]*value="Le Goff"/);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Application } from '../../src/applications/application.entity.js';
import type { Reason } from '../../src/applications/reasons.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import type { ApplicationStatus } from '../../src/applications/status.js';
import { formatSiren } from '../../src/registry/siren.js';
import { staff, submitted } from '../support/world.js';
import { mailedLink, opened } from './open-link.js';
import { openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function decided(to: ApplicationStatus, reason: Reason): Promise<Application> {
  const { id } = await submitted(site.deps);
  await recordDecision(site.deps, {
    applicationId: id,
    author: { by: 'machine' },
    decide: async () => ({ to, reason, evidence: {} }),
  });
  return site.dataSource.getRepository(Application).findOneByOrFail({ id });
}

async function follower(application: Application): Promise<Visitor> {
  const visitor = new Visitor(site.app);
  const { path } = await mailedLink(site, 'follow', application);
  expect((await visitor.get(path)).headers['location']).toBe('/demande');
  return visitor;
}

/** What a gesture leaves behind it: the demande, its decisions, what must happen next, its mails. */
async function traces(id: string): Promise<unknown> {
  const counted: unknown = await site.dataSource.query(
    `select (select count(*) from decisions where application_id = $1) as decisions,
       (select count(*) from outbox_messages where payload->>'applicationId' = $1::text) as asked,
       (select count(*) from mail_deliveries where application_id = $1) as mails`,
    [id],
  );
  return [await now(id), counted];
}

const now = (id: string) => site.dataSource.getRepository(Application).findOneByOrFail({ id });

describe('« Suivre ma demande »', () => {
  test('tells the state, the cause, the next step and what can be done', async () => {
    const application = await decided('rejected', 'company_ceased');
    const text = readable((await (await follower(application)).get('/demande')).text);
    for (const part of [
      'Refusée',
      application.reference,
      'SIREN 732 829 320',
      'J’ai repris mon activité',
      'Demander un réexamen par un agent',
    ]) {
      expect(text).toContain(part);
    }
  });

  test.each<[Reason, string[]]>([
    ['delegate_mission', ['completer', 'siren', 'reexamen']],
    ['company_ceased', ['reprise', 'siren', 'completer', 'reexamen']],
  ])('offers first, refused for %s, what that refusal calls for', async (reason, paths) => {
    const visitor = await follower(await decided('rejected', reason));
    const { text } = await visitor.get('/demande');
    const buttons = /href="\/demande\/([a-z]+)" class="govuk-button/g;
    const offered = [...text.matchAll(buttons)].map(([, path]) => path);
    expect(offered).toEqual(paths);
  });

  test.each<Reason>(['owner_mismatch', 'sibling_account', 'not_diffusible', 'listed_to_confirm'])(
    'says of %s only that an agent verifies',
    async (reason) => {
      const visitor = await follower(await decided('pending', reason));
      const { text } = await visitor.get('/demande');
      expect(readable(text)).toContain('Un agent vérifie votre lien avec l’entreprise.');
      expect(text).not.toMatch(/compte existe|autre demande|ne figure pas|ne diffuse/);
    },
  );

  test('is for whoever holds the link, or owns the demande: nobody else', async () => {
    const application = await opened(site, { email: 'proprietaire@example.fr' });
    await opened(site, { email: 'voisin@example.fr' });
    const path = `/mon-espace/demandes/${application.reference}`;
    const [owner, neighbour] = [new Visitor(site.app), new Visitor(site.app)];
    await owner.submit('/connexion', { email: 'proprietaire@example.fr', password: 'quatre chevaux bleus' });
    await neighbour.submit('/connexion', { email: 'voisin@example.fr', password: 'quatre chevaux bleus' });
    expect((await neighbour.get(path)).status).toBe(404);
    expect((await owner.get(path)).headers['location']).toBe('/demande');
    expect(readable((await owner.get('/demande')).text)).toContain(application.reference);
    const lost = await new Visitor(site.app).get('/demande');
    expect([lost.status, readable(lost.text)]).toEqual([
      404,
      expect.stringContaining('Pour retrouver votre demande, ouvrez de nouveau le lien de notre e-mail.'),
    ]);
    expect((await new Visitor(site.app).get(`/demande/${'x'.repeat(65)}`)).status).toBe(404);
  });
});

describe('what the applicant does', () => {
  test('withdraws, after a page that says what will happen', async () => {
    const application = await decided('pending', 'not_craft_registered');
    const visitor = await follower(application);
    expect(readable((await visitor.get('/demande/retirer')).text)).toContain('ne peut pas être reprise');
    expect((await now(application.id)).status).toBe('pending');
    expect((await visitor.submit('/demande/retirer', {})).headers['location']).toBe('/demande');
    expect((await now(application.id)).status).toBe('withdrawn');
    expect(readable((await visitor.get('/demande')).text)).toContain('Votre demande est retirée.');
  });

  test('corrects the SIREN; a wrong one is a form to correct', async () => {
    const application = await decided('pending', 'siren_not_found_yet');
    const visitor = await follower(application);
    const given = `Numéro donné : ${formatSiren(application.siren ?? '')}.`;
    expect(readable((await visitor.get('/demande/siren')).text)).toContain(readable(given));
    const wrong = await visitor.submit('/demande/siren', { siren: '12345' });
    expect([wrong.status, readable(wrong.text)]).toEqual([
      422,
      expect.stringContaining('compte 9 chiffres ; vous en avez saisi 5.'),
    ]);
    await visitor.submit('/demande/siren', { siren: '552 081 317' });
    expect(await now(application.id)).toMatchObject({ siren: '552081317' });
  });

  test.each<[ApplicationStatus, Reason, string]>([
    ['rejected', 'siren_unknown', 'choisissez « Demander un réexamen par un agent ».'],
    ['pending', 'siren_not_found_yet', 'vous n’avez rien à faire : la réponse vous parviendra par e-mail.'],
  ])(
    'corrects no SIREN, %s, by the one already given: nothing is asked, stored or mailed',
    async (...told) => {
      const [status, reason, step] = told;
      const application = await decided(status, reason);
      const visitor = await follower(application);
      const before = await traces(application.id);
      const same = await visitor.submit('/demande/siren', { siren: '732 829 320 00019' });
      const sentence = readable(
        `C’est le numéro déjà donné : vérifiez-le chiffre par chiffre. S’il est juste, ${step}`,
      );
      const timesSaid = readable(same.text).split(sentence).length - 1;
      expect([same.status, timesSaid]).toEqual([422, 2]);
      expect(same.text).toMatch(/href="#siren"[^]*id="siren-error"/);
      expect(await traces(application.id)).toEqual(before);
    },
  );

  test('says that the activity runs again', async () => {
    const application = await decided('rejected', 'company_ceased');
    const visitor = await follower(application);
    await visitor.submit('/demande/reprise', {});
    expect(await now(application.id)).toMatchObject({
      status: 'pending',
      reason: 'restart_declared_by_applicant',
    });
    const { text } = await visitor.get('/demande');
    expect(readable(text)).toContain('C’est noté. Nous consultons de nouveau les registres publics.');
    expect(text).not.toContain('/demande/reprise');
  });

  test('asks for a re-examination, once, with words', async () => {
    const application = await decided('rejected', 'no_establishment_in_region');
    const visitor = await follower(application);
    expect((await visitor.submit('/demande/reexamen', { message: ' ' })).status).toBe(422);
    await visitor.submit('/demande/reexamen', { message: 'Mon atelier est à Angers.' });
    expect(await now(application.id)).toMatchObject({ status: 'pending', reexamination: 'requested' });
    const again = await visitor.get('/demande/reexamen');
    expect([again.status, readable(again.text)]).toEqual([
      409,
      expect.stringContaining('Cette action n’est plus possible'),
    ]);
    expect(again.text).toContain('href="/demande"');
  });

  test('corrects the answers of the form, or adds words; one of the two, as often as needed', async () => {
    const application = await decided('rejected', 'no_establishment_in_region');
    const visitor = await follower(application);
    const { text } = await visitor.get('/demande/completer');
    for (const value of ['value="732829320"', 'value="Anne"', 'value="Le Goff"'])
      expect(text).toContain(value);
    const given = { siren: '732 829 320', firstName: 'Anne', lastName: 'Le Goff', delegateMission: 'false' };
    const unchanged = await visitor.submit('/demande/completer', given);
    expect([unchanged.status, readable(unchanged.text)]).toEqual([
      422,
      expect.stringContaining('Corrigez une réponse, ou écrivez un message à l’agent.'),
    ]);
    const wrong = await visitor.submit('/demande/completer', {
      ...given,
      siren: '732829321',
      message: 'Bonjour',
    });
    expect([wrong.status, readable(wrong.text)]).toEqual([422, expect.stringContaining('erreur de frappe')]);
    expect(wrong.text).toContain('value="732829321"');
    await visitor.submit('/demande/completer', { ...given, lastName: 'Le Gof' });
    expect(await now(application.id)).toMatchObject({ lastName: 'Le Gof', reason: 'request_corrected' });
    await visitor.submit('/demande/completer', { ...given, message: 'Mon atelier est à Angers.' });
    expect(await now(application.id)).toMatchObject({ lastName: 'Le Goff', reason: 'request_completed' });
    expect(readable((await visitor.get('/demande')).text)).toContain('un agent lit votre message');
  });

  test('is told how the re-examination ended, and is not sent to it again', async () => {
    const application = await decided('rejected', 'siren_unknown');
    const visitor = await follower(application);
    await visitor.submit('/demande/reexamen', { message: 'Mon atelier est à Angers.' });
    const actor = await staff(site.deps);
    const { id, version } = await now(application.id);
    const reason = 'siren_not_applicants';
    await rejectApplication(site.deps, actor, { applicationId: id, version, reason });
    const text = readable((await visitor.get('/demande')).text);
    expect(text).toContain('Un agent a réexaminé votre demande le 23 novembre 2026 : le refus est maintenu.');
    expect(text).toContain('complétez votre demande');
    expect(text).not.toContain('demandez un réexamen');
  });

  test('answers a question', async () => {
    const application = await decided('pending', 'not_craft_registered');
    await site.dataSource.query(
      `update applications set status = 'awaiting_applicant', reason = 'information_requested', question = 'Quel métier ?' where id = $1`,
      [application.id],
    );
    const visitor = await follower(application);
    expect(readable((await visitor.get('/demande/reponse')).text)).toContain('Quel métier ?');
    await visitor.submit('/demande/reponse', { answer: 'Plombier' });
    expect(await now(application.id)).toMatchObject({ status: 'pending', answer: 'Plombier' });
  });

  test('sends the gesture to the address of the mail too', async () => {
    const application = await decided('pending', 'not_craft_registered');
    const { path } = await mailedLink(site, 'follow', application);
    const visitor = new Visitor(site.app);
    const answer = await visitor.submit('/connexion', { action: 'retirer' }, path);
    expect([answer.status, (await now(application.id)).status]).toEqual([303, 'withdrawn']);
    expect((await visitor.submit('/connexion', { action: 'inconnue' }, path)).status).toBe(400);
  });

  test('cannot do what the state does not allow', async () => {
    const visitor = await follower(await decided('approved', 'craft_in_region'));
    const paths = ['retirer', 'siren', 'completer', 'reprise', 'reexamen', 'reponse', 'nouvelle'];
    for (const path of paths) {
      expect([path, (await visitor.submit('/connexion', {}, `/demande/${path}`)).status]).toEqual([
        path,
        409,
      ]);
      expect([path, (await visitor.get(`/demande/${path}`)).status]).toEqual([path, 409]);
    }
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Application } from '../../src/applications/application.entity.js';
import type { Reason } from '../../src/applications/reasons.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { submitted } from '../support/world.js';
import { mailedLink } from './open-link.js';
import { openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test.each<[Reason, string]>([
  ['registry_silent', 'Les registres publics ne disent pas tout ce qu’il faut savoir'],
  [
    'craft_not_yet_registered',
    'Votre inscription n’apparaît pas encore au Registre national des entreprises',
  ],
  ['restart_declared', 'Vous avez indiqué que l’activité a repris'],
])('the follow page says of %s when the registers are asked again, and asks for nothing', async (...said) => {
  const [reason, cause] = said;
  const { id } = await submitted(site.deps);
  const fields = { recheckAt: new Date('2026-11-30T09:00:00Z') };
  await recordDecision(site.deps, {
    applicationId: id,
    author: { by: 'machine' },
    decide: async () => ({ to: 'pending', reason, evidence: {}, fields }),
  });
  const application = await site.dataSource.getRepository(Application).findOneByOrFail({ id });
  const visitor = new Visitor(site.app);
  await visitor.get((await mailedLink(site, 'follow', application)).path);
  const { text } = await visitor.get('/demande');
  expect(readable(text)).toContain(cause);
  expect(readable(text)).toContain('Nous consultons de nouveau les registres le 30 novembre 2026');
  expect(text).toMatch(/href="\/demande\/siren" class="govuk-button govuk-button--secondary"/);
  expect(text).not.toMatch(/href="\/demande\/[a-z]+" class="govuk-button"/);
});

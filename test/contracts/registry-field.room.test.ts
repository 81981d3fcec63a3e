import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import type { RegisterReplies } from '../../dev/simulator/reply.js';
import { classify } from '../../src/applications/classify.js';
import { policyVersion2 } from '../../src/applications/policy.js';
import { traceInWords } from '../../src/applications/trace-in-words.js';
import { createFindCompany } from '../../src/registry/find-company.js';
import { ownKnowledge } from '../support/company.js';
import { FIELD_DAY, fieldReplies, fieldShapes, type FieldShape } from '../support/field-shapes.js';
import { sharedRegistry } from '../support/shared-registry.js';
import { alarms, memoryAnswers, simulatedSources } from '../registry/world.js';

/** The right outcome of each shape, as RULES « Read with care » says it: by file, then by applicant. */
const RIGHT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'A1-demissionnaire-rne-re-liste': {
    'ancien president': 'pending owner_unverifiable',
    inconnue: 'pending owner_unverifiable',
  },
  'B1-commissaire-role-dans-descriptionPersonne': {
    'commissaire aux comptes': 'pending owner_mismatch',
    president: 'approved craft_in_region',
  },
  'B5-role-99-autre-liquidateur': { liquidateur: 'pending owner_unverifiable' },
  'C2-deux-sieges-insee-hors-region-premier': { gerant: 'pending craft_outside_region' },
  'C4-aucun-siege': { gerant: 'approved craft_in_region' },
  'D5-ul-O-etablissement-P-commune-ND': { gerant: 'pending not_craft_registered' },
  'E2-agent-commercial-aprm-au-rne-seulement': {
    titulaire: 'pending craft_conflict',
    inconnu: 'pending craft_conflict',
  },
  'F1-creee-sirene-rne-404-sans-aprm': { createur: 'pending craft_not_yet_registered' },
  'F3-activite-declaree-commence-demain': { createur: 'pending craft_not_yet_registered' },
  'N2b-rne-bloc-presque-vide-sans-aprm': { gerant: 'pending registry_silent' },
  'S1-re-seul-insee-rne-en-panne': { 'dirigeant RE': 'undetermined registry_unavailable' },
  'V1-ei-redemarre-radiation-ancienne-au-rne': { titulaire: 'pending status_conflict' },
};

let simulator: Simulator;
const companies = new Map<string, RegisterReplies>();
const clock = () => FIELD_DAY;
beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock, companies });
});
afterAll(() => simulator.close());

async function verdictOn(
  shape: FieldShape,
  { firstName, lastName }: { firstName: string; lastName: string },
) {
  companies.set(shape.siren, fieldReplies(shape));
  const findCompany = createFindCompany({
    sources: simulatedSources(simulator.url, clock),
    answers: memoryAnswers(),
    timeoutMs: 5_000,
    clock,
    onAlarm: alarms().onAlarm,
  });
  return classify({
    company: await findCompany(shape.siren),
    applicant: {
      ...{ profile: 'company_head', siren: shape.siren, firstName, lastName },
      ...{ email: 'quelqu.un@exemple.invalid', delegateMission: false },
    },
    ...{ own: ownKnowledge(), policy: policyVersion2, region: '52', now: FIELD_DAY },
  });
}

const cases = fieldShapes.flatMap((shape) =>
  Object.entries(shape.applicants).map(([who, name]) => ({ shape, file: shape.name, who, name })),
);

const shapesOfReports = () => {
  test('every file has its right outcome here', () => {
    expect(Object.keys(RIGHT).sort()).toEqual(fieldShapes.map(({ name }) => name).sort());
  });

  test.each(cases)('$file: $who', async ({ shape, file, who, name }) => {
    const { outcome, reason, trace } = await verdictOn(shape, name);
    expect(`${outcome} ${reason}`).toBe(RIGHT[file]?.[who]);
    expect(
      traceInWords(trace)
        .flatMap(({ because }) => because)
        .join(' '),
    ).not.toMatch(/undefined|null|NaN/);
  });
};

if (sharedRegistry.isThere) describe('shapes that public reports taught', shapesOfReports);
else test('there is nothing to read', () => expect(fieldShapes).toEqual([]));

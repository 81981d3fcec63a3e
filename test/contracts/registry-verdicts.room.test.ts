import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { listEntryOf, scenarios, type Scenario } from '../../dev/simulator/scenarios.js';
import { classify } from '../../src/applications/classify.js';
import { policyVersion2 } from '../../src/applications/policy.js';
import type { Verdict } from '../../src/applications/verdict.js';
import { createFindCompany } from '../../src/registry/find-company.js';
import { ownKnowledge } from '../support/company.js';
import { jsonFilesOf, sharedRegistry } from '../support/shared-registry.js';
import { alarms, memoryAnswers, NOW, now, simulatedSources } from '../registry/world.js';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock: now, scenariosDir: sharedRegistry.scenarios });
});
afterAll(() => simulator.close());

describe('every row of the decision table is reached from the registers', () => {
  test.each(scenarios)('row $row: $title', async (scenario) => {
    const verdict = await verdictOn(scenario);
    expect({ row: verdict.row, ...outcomeOf(verdict) }).toEqual({ row: scenario.row, ...scenario.expected });
  });
});

interface SharedScenario {
  siren: string;
  description: string;
  expected: string;
  applicant: Scenario['applicant'];
}
const shared = jsonFilesOf(sharedRegistry.scenarios).map(({ content }) => content as SharedScenario);

if (sharedRegistry.isThere)
  describe('every shared scenario gives its expected verdict', () => {
    test.each(shared)('$siren: $description', async ({ siren, expected, applicant }) => {
      const verdict = await verdictOn({ siren, applicant });
      const { status, reason } = outcomeOf(verdict);
      expect(expected).toMatch(new RegExp(`^${status} ${reason}(,|$)`));
    });
  });

async function verdictOn({
  siren,
  applicant,
  own,
}: Pick<Scenario, 'siren' | 'applicant' | 'own'>): Promise<Verdict> {
  const findCompany = createFindCompany({
    sources: simulatedSources(simulator.url),
    answers: memoryAnswers(),
    timeoutMs: 5_000,
    clock: now,
    onAlarm: alarms().onAlarm,
  });
  return classify({
    company: siren === null ? null : await findCompany(siren),
    applicant: {
      siren,
      profile: applicant.profile,
      firstName: applicant.firstName ?? null,
      lastName: applicant.lastName ?? null,
      email: applicant.email ?? 'someone@exemple.invalid',
      delegateMission: applicant.delegateMission ?? false,
    },
    own: ownKnowledge({
      listed: listEntryOf(own),
      hasSibling: own?.sibling ?? false,
      notFoundChecks: own?.notFoundChecks ?? 0,
      restartDeclared: own?.restartDeclared ?? false,
    }),
    policy: policyVersion2,
    region: '52',
    now: NOW,
  });
}

/** Row 4 leaves the demande as it was submitted. */
function outcomeOf({ outcome, reason }: Verdict) {
  return { status: outcome === 'undetermined' ? 'submitted' : outcome, reason };
}

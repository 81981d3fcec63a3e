import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ScenarioApplicant } from '../../dev/simulator/scenarios.js';
import { eventually } from '../support/eventually.js';
import { decisionsOf, lettersOf, recheckFallsDue, signUp, UNHURRIED } from '../support/procedure.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { jsonFilesOf, sharedRegistry } from '../support/shared-registry.js';

interface SharedScenario {
  siren: string;
  description: string;
  expected: string;
  applicant: ScenarioApplicant;
}
const MAIL_OF: Record<string, string> = { approved: 'finalise', pending: 'pending', rejected: 'rejected' };
const shared = jsonFilesOf(sharedRegistry.scenarios).map(({ content }) => content as SharedScenario);
const emailOf = ({ siren }: Pick<SharedScenario, 'siren'>) => `personne-${siren}@exemple.invalid`;

const sharedScenarios = () => {
  let set: RunningSet;
  beforeAll(async () => {
    set = await startSet({
      scenariosDir: sharedRegistry.scenarios,
      services: ['web', 'worker'],
      env: UNHURRIED,
    });
    for (const scenario of shared)
      await signUp(set, { ...scenario.applicant, siren: scenario.siren, email: emailOf(scenario) });
  });
  afterAll(() => set.close());

  test('there are seventeen', () => expect(shared).toHaveLength(17));

  test.each(shared)('$siren: $description', async (scenario) => {
    const [expected = '', later] = scenario.expected.split(', then ');
    const email = emailOf(scenario);
    await eventually(async () => expect(await decisionsOf(set, email)).toEqual([expected]));
    const mail = MAIL_OF[expected.split(' ')[0] ?? ''];
    await eventually(async () => expect(await messagesTo(email)).toEqual([mail]));
    if (later !== undefined) await afterItsRechecks(email, [expected, later]);
  });

  const messagesTo = async (email: string) => (await lettersOf(set, email)).map(({ message }) => message);

  async function afterItsRechecks(email: string, expected: string[]): Promise<void> {
    await recheckFallsDue(set, email, 4);
    await eventually(async () => expect(await decisionsOf(set, email)).toEqual(expected));
    await eventually(async () => expect(await messagesTo(email)).toEqual(['pending', 'rejected']));
  }
};

if (sharedRegistry.isThere)
  describe('the companies described with the registers, end to end', sharedScenarios);
else test('there is nothing to read', () => expect(shared).toEqual([]));

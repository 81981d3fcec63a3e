import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import { traceInWords } from '../../src/applications/trace-in-words.js';
import type { Applicant, Verdict } from '../../src/applications/verdict.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import type { HttpCall } from '../../src/registry/http.js';
import { askRechercheEntreprises } from '../../src/registry/recherche-entreprises/client.js';
import { askRne } from '../../src/registry/rne/client.js';
import { askSirene } from '../../src/registry/sirene/client.js';
import type { Ask } from '../../src/registry/source.js';
import { aQuestion, NOW } from '../support/company.js';
import { jsonFilesOf, sharedRegistry } from '../support/shared-registry.js';

interface Reply {
  http: number;
  body: unknown;
}

interface SharedScenario {
  siren: string;
  description: string;
  expected: string;
  insee_siren: Reply;
  insee_siret_search: Reply;
  rne: Reply;
  applicant: Pick<Applicant, 'profile' | 'firstName' | 'lastName'>;
}

const clock = () => NOW;
const replying =
  (replyTo: (path: string) => Reply): HttpCall =>
  async ({ path }) => {
    const { http, body } = replyTo(path);
    return { status: http, headers: {}, body };
  };
const ask = (source: Ask, siren: string): Promise<SourceAnswer> => source(siren, {});

async function answersOf(scenario: SharedScenario): Promise<SourceAnswer[]> {
  const insee = replying((path) =>
    path.startsWith('/siren') ? scenario.insee_siren : scenario.insee_siret_search,
  );
  const rne = replying(() => scenario.rne);
  return Promise.all([
    ask(askSirene(insee, clock), scenario.siren),
    ask(
      askRne(rne, async () => 'token', clock),
      scenario.siren,
    ),
  ]);
}

function decide(
  siren: string,
  answers: SourceAnswer[],
  applicant: Partial<Applicant>,
  notFoundChecks = 0,
): Verdict {
  const company = { siren, redirectedFrom: null, answers };
  return classify(aQuestion({ applicant: { siren, ...applicant }, company, own: { notFoundChecks } }));
}

const scenarios = jsonFilesOf(sharedRegistry.scenarios).map(({ content }) => content as SharedScenario);
const recorded = jsonFilesOf(sharedRegistry.recorded);
const asked = async (name: string, content: unknown): Promise<Verdict> => {
  const siren = name.replace(/^empty_/, '').slice(0, 9);
  const search = replying(() => ({ http: 200, body: content }));
  const answer = await ask(askRechercheEntreprises(search, clock), siren);
  return decide(siren, [answer], { profile: 'company_head' });
};

if (!sharedRegistry.isThere) test('there is nothing to read', () => expect(scenarios).toEqual([]));
else {
  describe('the seventeen shared companies', () => {
    test('are all there', () => expect(scenarios).toHaveLength(17));

    test.each(scenarios)('$siren $description', async (scenario) => {
      const answers = await answersOf(scenario);
      const [now = '', later] = scenario.expected.split(', then ');
      const { outcome, reason } = decide(scenario.siren, answers, scenario.applicant);
      expect(`${outcome} ${reason}`).toBe(now);
      if (later === undefined) return;
      const afterLast = decide(scenario.siren, answers, scenario.applicant, 4);
      expect(`${afterLast.outcome} ${afterLast.reason}`).toBe(later);
    });
  });

  describe('the recorded answers of Recherche d’entreprises', () => {
    test('are all there', () => expect(recorded).toHaveLength(46));

    test.each(recorded)(
      '$name refuses nobody alone, and its trace can be read',
      async ({ name, content }) => {
        const verdict = await asked(name, content);
        expect(['pending', 'undetermined']).toContain(verdict.outcome);
        for (const { title, because } of traceInWords(verdict.trace)) {
          expect(title).not.toBe('');
          for (const sentence of because) expect(sentence).toMatch(/^[A-Z].*\.$/);
        }
      },
    );

    test('tell what they can', async () => {
      const verdicts = await Promise.all(recorded.map(({ name, content }) => asked(name, content)));
      const reasons = verdicts.map(({ row, reason }) => `${row} ${reason}`);
      const counts = Object.fromEntries(
        [...new Set(reasons)].sort().map((one) => [one, reasons.filter((other) => other === one).length]),
      );
      expect(counts).toEqual({
        '12 no_open_establishment': 2,
        '13 to_confirm': 29,
        '16 profile_mismatch': 9,
        '17 not_craft_registered': 1,
        '19 craft_outside_region': 1,
        '4b registry_silent': 2,
        '9 to_confirm': 2,
      });
    });
  });
}

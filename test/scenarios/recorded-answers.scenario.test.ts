import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ScenarioApplicant } from '../../dev/simulator/scenarios.js';
import type { EvidenceContent } from '../../src/applications/evidence.entity.js';
import { traceInWords } from '../../src/applications/trace-in-words.js';
import { eventually } from '../support/eventually.js';
import { lettersOf, postApplication, UNHURRIED } from '../support/procedure.js';
import { startSet, type RunningSet } from '../support/running-set.js';
import { jsonFilesOf, sharedRegistry } from '../support/shared-registry.js';

interface Officer {
  nom?: string;
  prenoms?: string;
}
interface Recording {
  results: { siren: string; dirigeants?: Officer[] }[];
}
interface Asked {
  siren: string;
  email: string;
  applicant: ScenarioApplicant;
}
interface Outcome {
  siren: string;
  status: string;
  reason: string;
  rule_row: string;
  check_attempts: number;
  content: EvidenceContent;
}

const recorded = jsonFilesOf(sharedRegistry.recorded).map(({ name, content }) =>
  asking(name, content as Recording),
);
/** A search for something that is no SIREN: whoever types it is told so, and nothing is kept. */
const mistyped = recorded.filter(({ siren }) => siren === '123456789');
const companies = recorded.filter((asked) => !mistyped.includes(asked));

/** SIRENE and the RNE were not recorded: either they are not configured, or they answer 503 to every question. */
const setUps = [
  ['Recherche d’entreprises is the only register', { REGISTRY_SOURCES: 'recherche-entreprises' }],
  ['SIRENE and the RNE are away', {}],
] as const;

const recordedAnswers = () => {
  test('there are forty-six', () => expect([companies.length, mistyped.length]).toEqual([45, 1]));

  describe.each(setUps)('when %s', (_title, env) => {
    let set: RunningSet;
    let outcomes: Outcome[];
    beforeAll(async () => {
      const scenariosDir = sharedRegistry.scenarios;
      set = await startSet({ scenariosDir, services: ['web', 'worker'], env: { ...UNHURRIED, ...env } });
      for (const asked of companies) await signedUp(asked);
      await aQuarterOfAnHourLater();
      await eventually(async () => expect(await undecided()).toEqual([]), 40_000);
      // A check is counted as ended just after its verdict is kept.
      await eventually(async () => {
        outcomes = await readOutcomes();
        expect(outcomes.filter(({ check_attempts }) => check_attempts > 0)).toEqual([]);
      });
    });
    afterAll(() => set.close());

    test.each(mistyped)('$siren, which no company can have, is refused beside its field', async (asked) => {
      const response = await postApplication(set, { ...asked.applicant, ...asked });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ errors: [{ field: 'siren', code: 'bad_checksum' }] });
    });

    test('every company is classified, without an error, and nobody is refused', () => {
      expect(outcomes.map(({ siren }) => siren)).toEqual(companies.map(({ siren }) => siren).sort());
      for (const { siren, status } of outcomes) expect([siren, status]).toEqual([siren, 'pending']);
      expect(set.worker.lines.filter((line) => line.includes('work failed'))).toEqual([]);
    });

    test('every trace reads in French, rule by rule', () => {
      for (const { siren, content } of outcomes) {
        const steps = traceInWords(content.verdict?.trace ?? []);
        expect([siren, steps.length > 1]).toEqual([siren, true]);
        for (const { title, because } of steps) {
          expect(title).toMatch(/^\p{Lu}[^_]+$/u);
          for (const sentence of because) expect(sentence).toMatch(/^\p{Lu}[^_]+\.$/u);
          expect(because.join(' ')).not.toMatch(/undefined|null|NaN|\[object|true|false|\d{4}-\d\d-\d\dT/);
        }
      }
    });

    test('everyone gets one mail, which says that a person will look', async () => {
      await eventually(async () => {
        for (const { email } of companies)
          expect((await lettersOf(set, email)).map(({ message }) => message)).toEqual(['pending']);
      });
    });

    async function signedUp(asked: Asked): Promise<void> {
      const response = await postApplication(set, { ...asked.applicant, ...asked });
      expect([asked.siren, response.status]).toEqual([asked.siren, 202]);
    }

    /** What no register told by then waits for a person. */
    async function aQuarterOfAnHourLater(): Promise<void> {
      const { dataSource } = set.database;
      await eventually(async () => {
        const unseen: unknown = await dataSource.query(
          `select 1 from applications where status = 'submitted' and recheck_at is null`,
        );
        expect(unseen).toEqual([]);
      });
      await dataSource.query(
        `update applications set unavailable_since = unavailable_since - interval '16 minutes', recheck_at = now()
         where status = 'submitted'`,
      );
    }

    const undecided = () =>
      set.database.dataSource.query<unknown[]>(`select siren from applications where status = 'submitted'`);

    const readOutcomes = () =>
      set.database.dataSource.query<Outcome[]>(
        `select a.siren, d.to_status as status, d.reason, d.rule_row, a.check_attempts, e.content
         from applications a join decisions d on d.application_id = a.id join evidence e on e.id = d.evidence_id
         order by a.siren`,
      );
  });
};

if (sharedRegistry.isThere)
  describe('the recorded answers of Recherche d’entreprises, end to end', recordedAnswers);
else test('there is nothing to read', () => expect(recorded).toEqual([]));

/** The first person among the officers asks; where there is none, somebody of whom no register speaks. */
function asking(name: string, { results }: Recording): Asked {
  const siren = name.replace(/^empty_/, '').slice(0, 9);
  const officer = results[0]?.dirigeants?.find(({ nom, prenoms }) => nom && prenoms);
  const [firstName = 'Camille'] = officer?.prenoms?.split(' ') ?? [];
  const [lastName = 'Fictif'] = officer?.nom?.split(' (') ?? [];
  const applicant = { profile: 'company_head', firstName, lastName } as const;
  return { siren, email: `personne-${siren}@exemple.invalid`, applicant };
}

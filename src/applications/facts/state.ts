import { answerOf, type Company, type SourceRecord } from '../../registry/company.js';
import { daysBetween, isDay } from '../../config/calendar.js';
import { firstTold, known, unknown, type Fact } from './fact.js';

/** What is announced for longer ahead was mistyped. */
const MOST_AHEAD_DAYS = 366;

export type StateFacts = ReturnType<typeof readState>;

/** Does the company exist, is it alive, what is it? */
export function readState(company: Company, today: string) {
  const legalCategory = firstTold('legalCategory', company, [
    { source: 'insee', told: (record) => record.legalCategory },
    { source: 'rne', told: (record) => record.legalCategory },
    { source: 'recherche-entreprises', told: (record) => record.legalCategory },
    { source: 'mirror', told: (record) => record.legalCategory },
  ]);
  return {
    sirene: sireneOf(company),
    diffusion: firstTold<NonNullable<SourceRecord['diffusion']>>('diffusion', company, [
      { source: 'insee', told: (record) => record.diffusion },
      { source: 'recherche-entreprises', told: (record) => record.diffusion },
      { source: 'mirror', told: (record) => record.diffusion },
    ]),
    state: firstTold('state', company, [
      { source: 'insee', told: stateOf },
      { source: 'recherche-entreprises', told: stateOf },
      { source: 'mirror', told: stateOf },
    ]),
    ceasedOn: firstTold('ceasedOn', company, [
      { source: 'insee', told: (record) => record.ceasedOn },
      { source: 'recherche-entreprises', told: (record) => record.ceasedOn },
    ]),
    legalCategory,
    soleTrader: soleTraderOf(legalCategory),
    runningInRne: firstTold<boolean>('runningInRne', company, [
      { source: 'rne', told: (record) => isRunning(record, today), whenAbsent: false },
      { source: 'recherche-entreprises', told: (record) => isStillRegistered(record, today) },
    ]),
    struckOffOn: firstTold<string | null>('struckOffOn', company, [
      { source: 'rne', told: (record) => radiationIn(record, today), whenAbsent: null },
      { source: 'recherche-entreprises', told: (record) => radiationIn(record, today) },
    ]),
  };
}

/** Only INSEE's own answer counts here: nobody else may say that a SIREN does not exist. */
function sireneOf(company: Company): Fact<'found' | 'not_found' | 'withheld'> {
  const answer = answerOf(company, 'insee');
  switch (answer?.kind) {
    case 'found':
      return known('sirene', 'found', answer);
    case 'absent':
      return known('sirene', 'not_found', answer);
    case 'withheld':
      return known('sirene', 'withheld', answer);
    case 'redirected':
    case 'unavailable':
    case undefined:
      return unknown('sirene', company, ['insee']);
  }
}

function stateOf({ state, isPurged }: SourceRecord): 'active' | 'ceased' | undefined {
  return isPurged === true ? 'ceased' : state;
}

/** Legal categories of level I « 1 » are persons, 1000 today, others in old files. */
function soleTraderOf(category: Fact<string>): Fact<boolean> {
  return category.known
    ? known('soleTrader', category.value.startsWith('1'), category.from)
    : { ...category, name: 'soleTrader' };
}

/** A radiation whose day nobody can read does not settle what runs today: the activities say. */
function isRunning(record: SourceRecord, today: string): boolean | undefined {
  const radiation = radiationIn(record, today);
  if (typeof radiation === 'string' && isDay(radiation)) return false;
  return record.activities?.some((activity) => activity.isRunning);
}

function isStillRegistered(record: SourceRecord, today: string): boolean | undefined {
  const radiation = radiationIn(record, today);
  return radiation === undefined ? undefined : radiation === null;
}

/** A radiation announced for the year to come has not happened; one whose date cannot be read has, on some day. */
export function radiationIn({ struckOffOn }: SourceRecord, today: string): string | null | undefined {
  if (struckOffOn === undefined || struckOffOn === null) return struckOffOn;
  const ahead = daysBetween(today, struckOffOn);
  return ahead > 0 && ahead <= MOST_AHEAD_DAYS ? null : struckOffOn;
}

import { answerOf, type Company, type SourceRecord } from '../../registry/company.js';
import { daysBetween } from '../../config/calendar.js';
import { isPersonCategory } from '../../config/legal-category.js';
import { firstTold, isUnreachable, known, unknown, type Fact } from './fact.js';

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
    createdOn: firstTold('createdOn', company, [
      { source: 'insee', told: (record) => record.createdOn },
      { source: 'recherche-entreprises', told: (record) => record.createdOn },
      { source: 'mirror', told: (record) => record.createdOn },
    ]),
    legalCategory,
    soleTrader: soleTraderOf(legalCategory),
    runningInRne: firstTold<boolean>('runningInRne', company, [
      { source: 'rne', told: isRunning, whenAbsent: false },
      { source: 'recherche-entreprises', told: (record) => isStillRegistered(record, today) },
    ]),
    struckOffOn: firstTold<string | null>('struckOffOn', company, [
      { source: 'rne', told: (record) => radiationIn(record, today), whenAbsent: null },
      { source: 'recherche-entreprises', told: (record) => radiationBesideRne(record, company, today) },
    ]),
    radiationInDoubt: firstTold<boolean>('radiationInDoubt', company, [
      { source: 'rne', told: ({ isRadiationInDoubt }) => isRadiationInDoubt ?? false, whenAbsent: false },
      { source: 'recherche-entreprises', told: () => false },
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

function soleTraderOf(category: Fact<string>): Fact<boolean> {
  return category.known
    ? known('soleTrader', isPersonCategory(category.value), category.from)
    : { ...category, name: 'soleTrader' };
}

/** The translation has read what ended and what began after it; a body without activities does not say. */
function isRunning({ activities }: SourceRecord): boolean | undefined {
  return activities?.some((activity) => activity.isRunning);
}

function isStillRegistered(record: SourceRecord, today: string): boolean | undefined {
  const radiation = radiationIn(record, today);
  return radiation === undefined ? undefined : radiation === null;
}

/** Recherche d'entreprises lets nobody in while the RNE is away: that it shows no radiation then proves nothing. */
function radiationBesideRne(
  record: SourceRecord,
  company: Company,
  today: string,
): string | null | undefined {
  const radiation = radiationIn(record, today);
  return radiation === null && isUnreachable(company, 'rne') ? undefined : radiation;
}

/** A radiation announced for the year to come has not happened; one whose date cannot be read has, on some day. */
export function radiationIn({ struckOffOn }: SourceRecord, today: string): string | null | undefined {
  if (struckOffOn === undefined || struckOffOn === null) return struckOffOn;
  const ahead = daysBetween(today, struckOffOn);
  return ahead > 0 && ahead <= MOST_AHEAD_DAYS ? null : struckOffOn;
}

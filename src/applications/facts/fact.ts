import type { RegistrySourceName } from '../../config/env.js';
import { answerOf, type Company, type SourceRecord, type UnavailableCause } from '../../registry/company.js';
import type { ReadValue } from '../verdict.js';

/** Everything the rules read. The trace in words has a sentence for each. */
export const FACT_NAMES = [
  'profile', 'delegateMission', 'listed', 'listedContact', 'listedDomain', 'sibling', 'notFoundChecks',
  'sirene', 'diffusion', 'state', 'ceasedOn', 'legalCategory', 'soleTrader', 'runningInRne', 'struckOffOn',
  'openEstablishment', 'openInRegion', 'openRegions', 'onlyInRegion', 'headOfficeInRegion',
  'aprmInRegion', 'aprmAnywhere', 'declaredCraft', 'formerRm', 'sireneAlone', 'craftInRegion',
  'ownerNames', 'nameMatch', 'redirectedFrom', 'unavailable',
] as const; // prettier-ignore

export type FactName = (typeof FACT_NAMES)[number];

/** Who told a fact, and when. */
export type Origin = Pick<ReadValue, 'source' | 'at'>;

/** A fact is known, from one origin; or it is not, and these sources could have told it. */
export type Fact<T extends ReadValue['value']> = KnownFact<T> | UnknownFact;

export interface KnownFact<T extends ReadValue['value']> {
  name: FactName;
  known: true;
  value: T;
  from: Origin;
}

export interface UnknownFact {
  name: FactName;
  known: false;
  missing: RegistrySourceName[];
}

/** A source, how it tells a fact, and what its « I do not know this company » says of it, if anything. */
export interface Speaker<T> {
  source: RegistrySourceName;
  told: (record: SourceRecord) => T | undefined;
  whenAbsent?: T;
}

export function known<T extends ReadValue['value']>(name: FactName, value: T, from: Origin): KnownFact<T> {
  return { name, known: true, value, from: { source: from.source, at: from.at } };
}

/** The fact as its authority tells it or, where the authority cannot be asked or is silent, the next speaker. */
export function firstTold<T extends ReadValue['value']>(
  name: FactName,
  company: Company,
  speakers: readonly Speaker<T>[],
): Fact<T> {
  for (const { source, told, whenAbsent } of speakers) {
    const answer = answerOf(company, source);
    const value =
      answer?.kind === 'found' ? told(answer.record) : answer?.kind === 'absent' ? whenAbsent : undefined;
    if (answer && value !== undefined) return known(name, value, answer);
  }
  return unknown(
    name,
    company,
    speakers.map(({ source }) => source),
  );
}

/** Nobody told: those who could not be asked are missing, or the authority where everyone was asked. */
export function unknown(
  name: FactName,
  company: Company,
  speakers: readonly RegistrySourceName[],
): UnknownFact {
  const silent = speakers.filter((source) => isUnreachable(company, source));
  return { name, known: false, missing: silent.length > 0 ? silent : speakers.slice(0, 1) };
}

/** What nobody answered: a refused key, our own line, or a page that cannot be read come from a register that is there. */
const OUT: readonly UnavailableCause[] = ['timeout', 'refused', 'server_error', 'breaker_open'];

/** Not reached this time. */
export function isOut(company: Company, source: RegistrySourceName): boolean {
  const answer = answerOf(company, source);
  return answer?.kind === 'unavailable' && OUT.includes(answer.cause);
}

/** Configured, and could not be asked this time. */
export function isUnreachable(company: Company, source: RegistrySourceName): boolean {
  const answer = answerOf(company, source);
  return answer?.kind === 'unavailable' && answer.cause !== 'not_configured';
}

/** Not among our sources, or without its key. */
export function isNotConfigured(company: Company, source: RegistrySourceName): boolean {
  const answer = answerOf(company, source);
  return answer === undefined || (answer.kind === 'unavailable' && answer.cause === 'not_configured');
}

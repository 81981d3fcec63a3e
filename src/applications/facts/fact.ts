import type { RegistrySourceName } from '../../config/env.js';
import { answerOf, type Company, type SourceRecord, type UnavailableCause } from '../../registry/company.js';
import type { ReadValue } from '../verdict.js';

/** Everything the rules read. The trace in words has a sentence for each. */
export const FACT_NAMES = [
  'profile', 'delegateMission', 'listed', 'listedContact', 'listedDomain', 'sibling', 'notFoundChecks', 'restartDeclared',
  'sirene', 'diffusion', 'state', 'ceasedOn', 'createdOn', 'legalCategory', 'soleTrader', 'runningInRne', 'struckOffOn',
  'radiationInDoubt',
  'openEstablishment', 'openInRegion', 'openRegions', 'onlyInRegion', 'headOfficeInRegion',
  'aprmInRegion', 'aprmAnywhere', 'knownToRne', 'declaredCraft', 'craftBeginsOn', 'formerRm', 'sireneAlone', 'craftInRegion',
  'ownerNames', 'nameMatch', 'officeInDoubt', 'ownerLeft', 'unreachable', 'silentOn', 'skipped', 'redirectedFrom', 'unavailable',
] as const; // prettier-ignore

export type FactName = (typeof FACT_NAMES)[number];

/** Who told a fact, and when. */
export type Origin = Pick<ReadValue, 'source' | 'at'>;

/** A fact is known, from one origin; or it is not, and why: sources that could not be asked, or answers that lack it. */
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
  /** Configured sources that could have said it and could not be asked. */
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

/**
 * The fact as its authority says it. Where the authority cannot be asked or is not configured, its equivalents are read
 * in order; where it answered without saying it, nobody else may: less would otherwise be known more surely.
 * @param speakers the authority first, then its equivalents
 */
export function firstTold<T extends ReadValue['value']>(
  name: FactName,
  company: Company,
  speakers: readonly Speaker<T>[],
): Fact<T> {
  for (const [index, { source, told, whenAbsent }] of speakers.entries()) {
    const answer = answerOf(company, source);
    const value =
      answer?.kind === 'found' ? told(answer.record) : answer?.kind === 'absent' ? whenAbsent : undefined;
    if (answer && value !== undefined) return known(name, value, answer);
    if (index === 0 && answer?.kind === 'found') return { name, known: false, missing: [] };
  }
  return unknown(
    name,
    company,
    speakers.map(({ source }) => source),
  );
}

/** Nobody said it: those who could not be asked are missing; none where everyone answered. */
export function unknown(
  name: FactName,
  company: Company,
  speakers: readonly RegistrySourceName[],
): UnknownFact {
  return { name, known: false, missing: speakers.filter((source) => isUnreachable(company, source)) };
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

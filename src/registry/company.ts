import type { RegistrySourceName } from '../config/env.js';

/** Which register said it, and when it was asked (or, for the mirror, the date of its image). ISO 8601, UTC. */
export interface Provenance {
  source: RegistrySourceName;
  at: string;
}

/** An establishment as one source shows it. `codeCommune` is null abroad or where the source hides it. */
export interface Establishment {
  siret: string;
  isOpen: boolean;
  isHeadOffice: boolean;
  codeCommune: string | null;
  communeName: string | null;
  /** NAFA code of the former répertoire des métiers (`activitePrincipaleRegistreMetiersEtablissement`), or null. */
  codeAprm: string | null;
}

/** An activity declared to the RNE, at an establishment or, where `siret` is null, for the company. */
export interface DeclaredActivity {
  siret: string | null;
  codeCommune: string | null;
  /** The establishment it is exercised at is open. */
  atOpenEstablishment: boolean;
  /** `formeExercice` verbatim: ARTISANALE, ARTISANALE_REGLEMENTEE, COMMERCIALE… */
  form: string;
  codeAprm: string | null;
  isPrincipal: boolean;
  /** Begun and not ended on the day it was read. */
  isRunning: boolean;
}

/** A natural person who acts for the company today. Hidden names (`[ND]`) never become one. */
export interface Officer {
  /** Birth and usage names, as found; « USAGE (NAISSANCE) » is already two. */
  familyNames: string[];
  firstNames: string[];
  /** Role code or words as the source gives it, null for a sole trader. */
  role: string | null;
}

/**
 * What one source told about a SIREN. A field is absent when this source does not speak of it;
 * `null` inside a field is the source saying "none".
 */
export interface SourceRecord extends Provenance {
  denomination?: string | null;
  /** `N` was replaced by `P` on 2023-03-21 but still occurs. */
  diffusion?: 'full' | 'partial' | 'none';
  state?: 'active' | 'ceased';
  isPurged?: boolean;
  /** INSEE legal category, e.g. "1000" sole trader, "5499" SARL, "7210" commune. */
  legalCategory?: string;
  establishments?: {
    list: Establishment[];
    /** `all`: every establishment; `region`: every one in the region (mirror); `some`: there may be others. */
    coverage: 'all' | 'region' | 'some';
  };
  activities?: DeclaredActivity[];
  /** Craft nature of the company as a whole, where a source gives no activity by establishment. */
  isCraft?: boolean;
  /** A former répertoire des métiers entry that is still running. */
  isInFormerRm?: boolean;
  /** The day since which a company that is `ceased` has been so (AAAA-MM-JJ), where the source tells it. */
  ceasedOn?: string;
  /** `dateRadiation` (AAAA-MM-JJ, or as written where it is no day), null when the source says it is not struck off. */
  struckOffOn?: string | null;
  /** Officers who are natural persons; empty when all are companies or none is given. */
  officers?: Officer[];
  /** The natural person a sole trader is; null when the source hides the name. */
  soleTrader?: Officer | null;
}

/** Why a source could not be asked. None of these ever says anything about the company. */
export type UnavailableCause =
  | 'timeout'
  | 'refused'
  | 'server_error'
  | 'quota'
  | 'unauthorized'
  | 'malformed'
  | 'not_configured'
  | 'breaker_open';

/** What happened when one source was asked about one SIREN. `absent` is an answer; `unavailable` is not. */
export type SourceAnswer =
  | { kind: 'found'; source: RegistrySourceName; at: string; record: SourceRecord }
  | { kind: 'absent'; source: RegistrySourceName; at: string }
  | { kind: 'withheld'; source: RegistrySourceName; at: string }
  | { kind: 'redirected'; source: RegistrySourceName; at: string; pivot: string }
  | { kind: 'unavailable'; source: RegistrySourceName; at: string; cause: UnavailableCause };

/**
 * Our picture of a company: every source's answer side by side, in the order of REGISTRY_SOURCES.
 * Nothing is merged here: which source is the authority for a fact is a rule, and rules live in `applications`.
 */
export interface Company {
  /** The SIREN the answers speak of. */
  siren: string;
  /** The SIREN that was asked, when INSEE redirected to `siren` (301, doublon). */
  redirectedFrom: string | null;
  answers: SourceAnswer[];
}

/** The answer of one source, or undefined when it is not among the configured ones. */
export function answerOf(company: Company, source: RegistrySourceName): SourceAnswer | undefined {
  return company.answers.find((answer) => answer.source === source);
}

/** What one source told, or undefined unless it found the company. */
export function recordOf(company: Company, source: RegistrySourceName): SourceRecord | undefined {
  const answer = answerOf(company, source);
  return answer?.kind === 'found' ? answer.record : undefined;
}

/** Every source that could not be asked; `not_configured` ones are left out unless wanted. */
export function unavailableSources(company: Company): RegistrySourceName[] {
  return company.answers.flatMap((answer) =>
    answer.kind === 'unavailable' && answer.cause !== 'not_configured' ? [answer.source] : [],
  );
}

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
  /** No commune is shown and no foreign country either: the place is unknown, not abroad. */
  isPlaceHidden?: true;
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
  /** `formeExercice` verbatim: ARTISANALE, ARTISANALE_REGLEMENTEE, COMMERCIALE…; '' where none is written. */
  form: string;
  codeAprm: string | null;
  isPrincipal: boolean;
  /** Begun and not ended on the day it was read. */
  isRunning: boolean;
  /** Its form is none of the known ones, or its dates cannot be read: it proves neither craft nor its absence. */
  isUnclear?: true;
  /** The day it is declared to begin on (AAAA-MM-JJ), where that day is to come. */
  beginsOn?: string;
}

/** A natural person whom a register names. Hidden names (`[ND]`) never become one. */
export interface Officer {
  /** Birth and usage names, as found; « USAGE (NAISSANCE) » is already two. */
  familyNames: string[];
  firstNames: string[];
  /** Role code or words as the source gives it, null for a sole trader. */
  role: string | null;
}

/**
 * Why a person whom a register names does not count among the representatives: no longer in office; in an office that
 * does not represent the company (auditor, liquidator, member…); in an office that nobody can read or that is unknown.
 */
export type Standing = 'gone' | 'not_representing' | 'unclear';

export interface OtherOfficer extends Officer {
  standing: Standing;
}

/** Items of an answer that could not be read and were left out, by kind. */
export type Skipped = Partial<Record<'establishments' | 'activities' | 'officers', number>>;

/**
 * Version of the translators that read the registers; raised when the same answer is read otherwise. Records stored
 * before it was kept are of version 1.
 */
export const READING_VERSION = 2;

/**
 * What one source told about a SIREN. A field is absent when this source does not speak of it;
 * `null` inside a field is the source saying "none".
 */
export interface SourceRecord extends Provenance {
  /** The version of the translator that read it; absent in records of version 1. */
  reading?: number;
  skipped?: Skipped;
  denomination?: string | null;
  /** `N` was replaced by `P` on 2023-03-21 but still occurs. */
  diffusion?: 'full' | 'partial' | 'none';
  state?: 'active' | 'ceased';
  /** A state that is none of the known ones, as it is written. */
  unknownState?: string;
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
  /** The day of creation (AAAA-MM-JJ): `dateCreationUniteLegale`, `date_creation`. */
  createdOn?: string;
  /** The SIREN that replaces this one (doublon), where a source other than INSEE says so. */
  replacedBy?: string;
  /** The day since which a company that is `ceased` has been so (AAAA-MM-JJ), where the source tells it. */
  ceasedOn?: string;
  /** `dateRadiation` (AAAA-MM-JJ, or as written where it is no day), null when the source says it is not struck off. */
  struckOffOn?: string | null;
  /** The radiation stands in `natureCessationEntreprise` alone, without `detailCessationEntreprise`: a doubt. */
  isRadiationInDoubt?: true;
  /** Natural persons who represent the company today; empty when the source says that there is none. */
  officers?: Officer[];
  /** Natural persons whom the source names and who do not count: they never match. */
  otherOfficers?: OtherOfficer[];
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
  /** The SIREN that was asked, when it is a doublon that `siren` replaces (INSEE's 301, or its equivalent). */
  redirectedFrom: string | null;
  /** Who said so; INSEE where it is absent. */
  redirectedBy?: Provenance;
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

/** Every source that could not be asked; `not_configured` ones are left out. */
export function unavailableSources(company: Company | null): RegistrySourceName[] {
  return (company?.answers ?? []).flatMap((answer) =>
    answer.kind === 'unavailable' && answer.cause !== 'not_configured' ? [answer.source] : [],
  );
}

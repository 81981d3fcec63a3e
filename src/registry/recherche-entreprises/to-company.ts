import { READING_VERSION, type Establishment, type SourceRecord } from '../company.js';
import { parisDay } from '../../config/paris-day.js';
import { isPersonCategory } from '../../config/legal-category.js';
import { dayOf, isOver, toldDay } from '../register-day.js';
import { radiationOf } from '../radiation.js';
import { withSkipped } from '../skipped.js';
import { visible } from '../visible-name.js';
import { toOfficers, toSoleTrader } from './officers.js';
import type { SearchEstablishment, SearchResult } from './payload.js';

const DIFFUSION: Readonly<Record<string, SourceRecord['diffusion']>> = { O: 'full', P: 'partial', N: 'none' };

/** What Recherche d'entreprises tells, from every page of the answer; null for a ghost (all of it is null). */
export function toRecord(pages: readonly [SearchResult, ...SearchResult[]], at: Date): SourceRecord | null {
  const [result] = pages;
  if (isGhost(result)) return null;
  const today = parisDay(at);
  const diffusion = DIFFUSION[result.statut_diffusion ?? ''];
  const legalCategory = visible(result.nature_juridique);
  const dirigeants = result.dirigeants ?? [];
  const createdOn = toldDay(result.date_creation);
  return {
    source: 'recherche-entreprises',
    at: at.toISOString(),
    reading: READING_VERSION,
    ...withSkipped({ establishments: skippedOn(pages) }),
    ...(createdOn === null ? {} : { createdOn }),
    ...replacement(result),
    denomination: visible(result.nom_raison_sociale),
    ...(diffusion ? { diffusion } : {}),
    ...stateOf(result, today),
    ...(legalCategory ? { legalCategory } : {}),
    establishments: toEstablishments(pages, today),
    ...registration(result, today),
    ...(isPersonCategory(legalCategory)
      ? { soleTrader: diffusion === 'full' ? toSoleTrader(dirigeants) : null }
      : toOfficers(dirigeants)),
  };
}

/** The SIREN that replaces this one, if it is a doublon. */
function replacement({ siren, siren_pivot, siren_conserve }: SearchResult): Pick<SourceRecord, 'replacedBy'> {
  const pivot = [siren_pivot, siren_conserve].find((one) => /^\d{9}$/.test(one ?? '') && one !== siren);
  return pivot ? { replacedBy: pivot } : {};
}

function skippedOn(pages: readonly SearchResult[]): number {
  return pages.reduce(
    (sum, { etablissements, matching_etablissements }) =>
      sum + (etablissements?.skipped ?? 0) + (matching_etablissements?.skipped ?? 0),
    0,
  );
}

function stateOf(
  { etat_administratif, date_fermeture }: SearchResult,
  today: string,
): Pick<SourceRecord, 'state' | 'ceasedOn'> {
  if (!isClosed(etat_administratif, date_fermeture, today)) return { state: 'active' };
  const day = toldDay(date_fermeture);
  return { state: 'ceased', ...(day === null ? {} : { ceasedOn: day }) };
}

/** A record without state, INSEE date or head office comes from elsewhere than SIRENE: the company may not exist. */
function isGhost(result: SearchResult): boolean {
  return !result.etat_administratif || !result.date_mise_a_jour_insee || !result.siege?.siret;
}

/**
 * The answer shows some establishments, and two totals. All the open ones are known when there are as many as the
 * total says; closed ones decide nothing, so they need not all be there.
 */
function toEstablishments(
  pages: readonly SearchResult[],
  today: string,
): NonNullable<SourceRecord['establishments']> {
  const bySiret = new Map<string, Establishment>();
  for (const { siege, matching_etablissements, etablissements } of pages) {
    const headOffice = siege ? [{ ...siege, est_siege: true }] : [];
    for (const one of [
      ...headOffice,
      ...(etablissements?.items ?? []),
      ...(matching_etablissements?.items ?? []),
    ]) {
      if (one.siret && !bySiret.has(one.siret))
        bySiret.set(one.siret, toEstablishment(one, one.siret, today));
    }
  }
  const list = [...bySiret.values()];
  const openCount = list.filter(({ isOpen }) => isOpen).length;
  return { list, coverage: openCount === pages[0]?.nombre_etablissements_ouverts ? 'all' : 'some' };
}

function toEstablishment(one: SearchEstablishment, siret: string, today: string): Establishment {
  const isAbroad = visible(one.code_pays_etranger) !== null;
  const codeCommune = isAbroad ? null : visible(one.commune);
  return {
    siret,
    isOpen: !isClosed(one.etat_administratif, one.date_fermeture, today),
    isHeadOffice: one.est_siege === true,
    codeCommune,
    ...(codeCommune === null && !isAbroad ? { isPlaceHidden: true } : {}),
    communeName: visible(one.libelle_commune),
    codeAprm: visible(one.activite_principale_registre_metier),
  };
}

/** Closed, unless the closure is announced for a later day. An unknown state is not open. */
function isClosed(state: string | null | undefined, on: string | null | undefined, today: string): boolean {
  if (state === 'A') return false;
  const day = dayOf(on);
  return day === null || isOver(day, today);
}

/** `immatriculation` is optional and undocumented: without it this source does not speak of craft or radiation. */
function registration(
  { immatriculation }: SearchResult,
  today: string,
): Pick<SourceRecord, 'struckOffOn' | 'isCraft'> {
  if (!immatriculation) return {};
  const natures = immatriculation.nature_entreprise ?? [];
  return {
    struckOffOn: radiationOf(immatriculation.date_radiation, today),
    ...(natures.length > 0 ? { isCraft: natures.some((nature) => /^artisanale/i.test(nature.trim())) } : {}),
  };
}

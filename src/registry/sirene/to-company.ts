import type { Establishment, Officer, SourceRecord } from '../company.js';
import { parisDay } from '../../config/paris-day.js';
import { dayOf, toldDay } from '../register-day.js';
import { visible, visibleOfficer } from '../visible-name.js';
import type { SireneEstablishment, Unit } from './payload.js';

const SOLE_TRADER = '1000';
const DIFFUSION = { O: 'full', P: 'partial', N: 'none' } as const;

/** What SIRENE tells at `at`; null when the body lacks what a verdict needs. */
export function toRecord(unit: Unit, list: readonly SireneEstablishment[], at: Date): SourceRecord | null {
  const today = parisDay(at);
  const period = periodOn(today, unit.periodesUniteLegale);
  const isPurged = unit.unitePurgeeUniteLegale === true;
  const state = period?.etatAdministratifUniteLegale ?? (isPurged ? 'C' : null);
  if (state === null) return null;
  const legalCategory = period?.categorieJuridiqueUniteLegale;
  return {
    source: 'insee',
    at: at.toISOString(),
    denomination: visible(period?.denominationUniteLegale),
    diffusion: DIFFUSION[unit.statutDiffusionUniteLegale],
    state: state === 'A' ? 'active' : 'ceased',
    ...(state === 'C' ? ceasedSince(today, unit.periodesUniteLegale) : {}),
    isPurged,
    ...(legalCategory ? { legalCategory } : {}),
    ...(legalCategory === SOLE_TRADER ? { soleTrader: toSoleTrader(unit, period) } : {}),
    establishments: toEstablishments(list, today),
  };
}

/** Since the first of the last periods in which it is ceased: a later one may only change its name. */
function ceasedSince(today: string, periods: readonly UnitPeriod[]): Pick<SourceRecord, 'ceasedOn'> {
  const begun = latestFirst(periods).filter(({ dateDebut }) => (dayOf(dateDebut) ?? '') <= today);
  const before = begun.findIndex(({ etatAdministratifUniteLegale: state }) => state !== 'C');
  const first = before === -1 ? begun.at(-1) : begun[before - 1];
  const day = toldDay(first?.dateDebut);
  return day === null ? {} : { ceasedOn: day };
}

/** A person who asked INSEE not to be shown is not, even if the names came with the answer. */
function toSoleTrader(unit: Unit, period: UnitPeriod | undefined): Officer | null {
  if (unit.statutDiffusionUniteLegale !== 'O') return null;
  const { prenom1UniteLegale, prenom2UniteLegale, prenom3UniteLegale, prenom4UniteLegale } = unit;
  return visibleOfficer(
    [period?.nomUniteLegale, period?.nomUsageUniteLegale],
    [
      prenom1UniteLegale,
      prenom2UniteLegale,
      prenom3UniteLegale,
      prenom4UniteLegale,
      unit.prenomUsuelUniteLegale,
    ],
    null,
  );
}

/**
 * An establishment whose state today is not told is not open, and one that may be open but has no address is left out;
 * with either, what is shown is not all there is: no open establishment is ever said to be missing on such a list.
 */
function toEstablishments(
  list: readonly SireneEstablishment[],
  today: string,
): NonNullable<SourceRecord['establishments']> {
  const read = list.map((one) => ({ one, state: stateOn(today, one) }));
  const told = read.filter(({ one, state }) => one.adresseEtablissement || state === 'F');
  const isClear = told.length === list.length && told.every(({ state }) => state !== null);
  return {
    list: told.map(({ one, state }) => toEstablishment(one, state === 'A')),
    coverage: isClear ? 'all' : 'some',
  };
}

function stateOn(today: string, { periodesEtablissement }: SireneEstablishment): 'A' | 'F' | null {
  return periodOn(today, periodesEtablissement)?.etatAdministratifEtablissement ?? null;
}

function toEstablishment(establishment: SireneEstablishment, isOpen: boolean): Establishment {
  const address = establishment.adresseEtablissement;
  const isAbroad = visible(address?.codePaysEtrangerEtablissement) !== null;
  return {
    siret: establishment.siret,
    isOpen,
    isHeadOffice: establishment.etablissementSiege === true,
    codeCommune: isAbroad ? null : visible(address?.codeCommuneEtablissement),
    communeName: visible(address?.libelleCommuneEtablissement),
    codeAprm: visible(establishment.activitePrincipaleRegistreMetiersEtablissement),
  };
}

interface Period {
  dateDebut?: string | null | undefined;
  dateFin?: string | null | undefined;
}
type UnitPeriod = Unit['periodesUniteLegale'][number];

/**
 * The period that holds on a day, in whatever order they come. A closure announced for later has its own period,
 * with `dateFin` null too: until it begins, the one before still holds. Dirty dates (5015-04-05) fall back on the open end.
 */
function periodOn<P extends Period>(today: string, periods: readonly P[]): P | undefined {
  const byStart = latestFirst(periods);
  const holds = ({ dateDebut, dateFin }: P) =>
    (dayOf(dateDebut) ?? '') <= today && (dayOf(dateFin) ?? '9999-12-31') >= today;
  return byStart.find(holds) ?? byStart.find(({ dateFin }) => dayOf(dateFin) === null);
}

function latestFirst<P extends Period>(periods: readonly P[]): P[] {
  return [...periods].sort((a, b) => (dayOf(b.dateDebut) ?? '').localeCompare(dayOf(a.dateDebut) ?? ''));
}

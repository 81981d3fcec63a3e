import { READING_VERSION, type Establishment, type Officer, type SourceRecord } from '../company.js';
import { parisDay } from '../../config/paris-day.js';
import { isPersonCategory } from '../../config/legal-category.js';
import type { Counted } from '../lenient.js';
import { dayOf, toldDay } from '../register-day.js';
import { withSkipped } from '../skipped.js';
import { visible, visibleOfficer } from '../visible-name.js';
import type { SireneEstablishment, Unit } from './payload.js';

const DIFFUSION: Readonly<Record<string, SourceRecord['diffusion']>> = { O: 'full', P: 'partial', N: 'none' };
const STATES: Readonly<Record<string, SourceRecord['state']>> = { A: 'active', C: 'ceased' };

/** What SIRENE tells at `at`; null when the body lacks what a verdict needs. */
export function toRecord(unit: Unit, list: Counted<SireneEstablishment>, at: Date): SourceRecord | null {
  const today = parisDay(at);
  const period = periodOn(today, unit.periodesUniteLegale);
  const isPurged = unit.unitePurgeeUniteLegale === true;
  const state = period?.etatAdministratifUniteLegale ?? (isPurged ? 'C' : null);
  if (state === null) return null;
  const legalCategory = period?.categorieJuridiqueUniteLegale;
  const createdOn = toldDay(unit.dateCreationUniteLegale);
  return {
    source: 'insee',
    at: at.toISOString(),
    reading: READING_VERSION,
    ...withSkipped({ establishments: list.skipped }),
    ...(createdOn === null ? {} : { createdOn }),
    denomination: visible(period?.denominationUniteLegale),
    // A letter that is not known hides what it may hide.
    diffusion: DIFFUSION[unit.statutDiffusionUniteLegale] ?? 'partial',
    ...toState(state),
    ...(state === 'C' ? ceasedSince(today, unit.periodesUniteLegale) : {}),
    isPurged,
    ...(legalCategory ? { legalCategory } : {}),
    ...(isPersonCategory(legalCategory) ? { soleTrader: toSoleTrader(unit, period) } : {}),
    establishments: toEstablishments(list, today),
  };
}

/** A letter that nobody knows is kept as it is written, and says neither. */
function toState(letter: string): Pick<SourceRecord, 'state' | 'unknownState'> {
  const state = STATES[letter];
  return state ? { state } : { unknownState: letter };
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
 * An establishment whose state today is not shown is not open, and the place of one without address is unknown. Where
 * one could not be read or has no state, what is shown is not all there is: no open establishment is ever said to be
 * missing on such a list.
 */
function toEstablishments(
  { items, skipped }: Counted<SireneEstablishment>,
  today: string,
): NonNullable<SourceRecord['establishments']> {
  const read = items.map((one) => ({ one, state: stateOn(today, one) }));
  const isClear = skipped === 0 && read.every(({ state }) => state !== null);
  return {
    list: read.map(({ one, state }) => toEstablishment(one, state === 'A')),
    coverage: isClear ? 'all' : 'some',
  };
}

function stateOn(today: string, { periodesEtablissement }: SireneEstablishment): 'A' | 'F' | null {
  return periodOn(today, periodesEtablissement)?.etatAdministratifEtablissement ?? null;
}

function toEstablishment(establishment: SireneEstablishment, isOpen: boolean): Establishment {
  const address = establishment.adresseEtablissement;
  const isAbroad = visible(address?.codePaysEtrangerEtablissement) !== null;
  const codeCommune = isAbroad ? null : visible(address?.codeCommuneEtablissement);
  return {
    siret: establishment.siret,
    isOpen,
    isHeadOffice: establishment.etablissementSiege === true,
    codeCommune,
    ...(codeCommune === null && !isAbroad ? { isPlaceHidden: true } : {}),
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

import { regionOf } from '../../config/geography.js';
import type { Company, Establishment, SourceRecord } from '../../registry/company.js';
import { firstTold, known, type Fact, type FactName, type Speaker } from './fact.js';

/** True, false, or undefined where the source does not show it. */
type Test = (establishment: Establishment, record: SourceRecord) => boolean | undefined;

const SPEAKERS = ['insee', 'recherche-entreprises', 'mirror'] as const;

export type EstablishmentFacts = ReturnType<typeof readEstablishments>;

/** Where are the open establishments? The commune code decides, never the postal code. */
export function readEstablishments(company: Company, region: string) {
  const isHere = within(region);
  const ask = <T extends boolean | readonly string[]>(name: FactName, told: Speaker<T>['told']): Fact<T> =>
    firstTold(
      name,
      company,
      SPEAKERS.map((source) => ({ source, told })),
    );
  return {
    openEstablishment: ask('openEstablishment', (record) => someOpen(record, () => true)),
    openInRegion: ask('openInRegion', (record) => someOpen(record, isHere)),
    onlyInRegion: ask('onlyInRegion', (record) => negated(someOpen(record, negation(isHere)))),
    headOfficeInRegion: ask('headOfficeInRegion', (record) => headOffice(record, isHere)),
    aprmInRegion: ask('aprmInRegion', (record) => someOpen(record, both(isHere, hasAprm))),
    aprmAnywhere: ask('aprmAnywhere', (record) => someOpen(record, hasAprm)),
    openRegions: ask('openRegions', regionsOf),
    sightings: sightingsOf(company, region),
  };
}

/**
 * What each source that answered says of an open establishment in the region. The RNE and the mirror may see one;
 * that they see none proves nothing: they do not hold every establishment, or not today's.
 */
function sightingsOf(company: Company, region: string): Fact<boolean>[] {
  return company.answers.flatMap((answer) => {
    if (answer.kind !== 'found') return [];
    const sees = someOpen(answer.record, within(region)) ?? seesActivity(answer.record, region);
    return sees === undefined ? [] : [known('openInRegion', sees, answer)];
  });
}

/** An activity that runs at an open establishment in the region shows one. */
function seesActivity(record: SourceRecord, region: string): true | undefined {
  const shown = record.activities?.some(
    (one) => one.isRunning && one.atOpenEstablishment && regionOf(one.codeCommune) === region,
  );
  return shown === true ? true : undefined;
}

/** One that passes is enough; that none does is known only when all of them are shown, and each is readable. */
function someOpen(record: SourceRecord, test: Test): boolean | undefined {
  if (!record.establishments) return undefined;
  const { list, coverage } = record.establishments;
  const results = list.filter(({ isOpen }) => isOpen).map((one) => test(one, record));
  if (results.includes(true)) return true;
  return coverage === 'all' && !results.includes(undefined) ? false : undefined;
}

/** No commune is a place abroad, unless the establishment or its company hides it: hidden is not elsewhere. */
function within(region: string): Test {
  return ({ codeCommune, isPlaceHidden }, { diffusion }) => {
    if (codeCommune === null) return diffusion === 'full' && isPlaceHidden !== true ? false : undefined;
    return regionOf(codeCommune) === region;
  };
}

/** Recherche d'entreprises shows the APRM of the head office only. */
function hasAprm({ codeAprm, isHeadOffice }: Establishment, { source }: SourceRecord): boolean | undefined {
  if (codeAprm !== null) return true;
  return source === 'recherche-entreprises' && !isHeadOffice ? undefined : false;
}

/**
 * Only an open head office counts. Of several, one outside is enough; where none is flagged, it is where every open
 * establishment is, if they are all in the region.
 */
function headOffice(record: SourceRecord, isHere: Test): boolean | undefined {
  const offices = record.establishments?.list.filter(({ isOpen, isHeadOffice }) => isOpen && isHeadOffice);
  if (!offices) return undefined;
  const places = offices.map((office) => isHere(office, record));
  if (places.includes(false)) return false;
  if (places.includes(undefined)) return undefined;
  return places.length > 0 || someOpen(record, negation(isHere)) === false ? true : undefined;
}

/** Régions (codes) of the open establishments, the head office's first. */
function regionsOf({ establishments }: SourceRecord): readonly string[] | undefined {
  const open = establishments?.list.filter(({ isOpen }) => isOpen);
  const headOfficeFirst = open?.toSorted((a, b) => Number(b.isHeadOffice) - Number(a.isHeadOffice));
  const regions = headOfficeFirst?.map(({ codeCommune }) => regionOf(codeCommune));
  return regions && [...new Set(regions)].filter((code) => code !== null);
}

function both(first: Test, second: Test): Test {
  return (one, record) => {
    const results = [first(one, record), second(one, record)];
    if (results.includes(false)) return false;
    return results.includes(undefined) ? undefined : true;
  };
}

function negation(test: Test): Test {
  return (one, record) => negated(test(one, record));
}

function negated(result: boolean | undefined): boolean | undefined {
  return result === undefined ? undefined : !result;
}

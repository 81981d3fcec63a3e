import { CRAFT_FAMILIES, CRAFT_FAMILY_LABELS } from '../../config/craft-families.js';
import { regionName } from '../../config/geography.js';
import { epciName } from '../../config/intercommunalities.js';
import { curlyApostrophes } from '../../config/words.js';
import type { Count } from '../counts.query.js';
import type { Figure, FigureRow } from '../figure.js';
import { AUTHOR_GROUPS, DEPARTEMENT_GROUPS, PROFILE_GROUPS } from '../groups.js';
import { BEGINNING, dayInWords } from '../period.js';
import type { Counts } from '../report.query.js';
import { count, counted, crossTab, label, noun, percent, plain, row, sumOf, type Group } from '../table.js';

export function comptesFinalises(counts: Counts): Figure {
  const rowOf = ({ label: words, slice }: Group): FigureRow => {
    const all = counted(counts.now, { kind: 'approved_account', ...slice });
    const finalised = counted(counts.now, { kind: 'approved_account', details: ['finalised'], ...slice });
    return row(words, [all, finalised, plain(percent(Number(finalised.value), Number(all.value)))]);
  };
  const size = sumOf(counts.now, { kind: 'approved_account' });
  return {
    name: 'comptes-finalises',
    title: 'Comptes finalisés parmi les demandes acceptées',
    definition:
      'Demandes acceptées pour la première fois dans la période, dont le compte restait à finaliser, et celles dont il l’a été à ce jour.',
    population: { words: noun('demande acceptée', 'demandes acceptées')(size), count: size },
    moment: null,
    columns: [label('Profil'), count('Acceptées'), count('Finalisées'), { label: 'Part', unit: 'percent' }],
    rows: PROFILE_GROUPS.map(rowOf).filter(({ cells }) => cells[1] !== 0),
    total: rowOf({ label: 'Total', slice: {} }),
    chart: 'none',
  };
}

const UNKNOWN: Group = { label: 'Inconnu des registres', slice: { details: ['unknown'] } };
const companies = noun('entreprise', 'entreprises');
const OPEN_DEFINITION =
  'Entreprises (profil Chef(fe) d’entreprise) dont la demande est acceptée et le compte ouvert aujourd’hui, finalisé au plus tard à la fin de la période.';

export function comptesParMetier(counts: Counts): Figure {
  const rows = CRAFT_FAMILIES.map((family) => ({
    label: CRAFT_FAMILY_LABELS[family],
    slice: { details: [family] },
  }));
  return crossTab({
    name: 'comptes-par-metier',
    title: 'Comptes d’entreprise ouverts, par famille de métiers',
    ...{ definition: OPEN_DEFINITION, counts: counts.stock, population: companies, rowHeading: 'Famille' },
    slice: { kind: 'open_company_craft', from: BEGINNING, to: counts.filter.period.to },
    ...{ rows: [...rows, UNKNOWN], columns: DEPARTEMENT_GROUPS, chart: 'stacked' },
    moment: `au ${dayInWords(counts.filter.period.to)}`,
  });
}

export function comptesParEpci(counts: Counts): Figure {
  return crossTab({
    name: 'comptes-par-epci',
    title: 'Comptes d’entreprise ouverts, par intercommunalité',
    ...{ definition: OPEN_DEFINITION, counts: counts.stock, population: companies, columns: [] },
    slice: { kind: 'open_company_epci', from: BEGINNING, to: counts.filter.period.to },
    ...{
      rowHeading: 'Intercommunalité',
      rows: detailGroups(counts.stock, 'open_company_epci', (code) => curlyApostrophes(epciName(code))),
    },
    ...{ chart: 'bars', moment: `au ${dayInWords(counts.filter.period.to)}` },
  });
}

export function refusParRegion(counts: Counts): Figure {
  return crossTab({
    name: 'refus-par-region',
    title: 'Refus R2 : région d’origine',
    definition: 'Refus faute d’établissement dans la région, par région du siège de l’entreprise.',
    ...{
      counts: counts.now,
      slice: { kind: 'refused_region' },
      rowHeading: 'Région',
      columns: AUTHOR_GROUPS,
    },
    rows: detailGroups(counts.now, 'refused_region', (code) => curlyApostrophes(regionName(code))),
    ...{ chart: 'bars', population: noun('refus', 'refus') },
  });
}

/** A group for each code that occurs, by its name. */
function detailGroups(
  counts: readonly Count[],
  kind: Count['kind'],
  nameOf: (code: string) => string,
): Group[] {
  const codes = new Set(counts.flatMap((one) => (one.kind === kind && one.detail ? [one.detail] : [])));
  const named = [...codes].filter((code) => code !== 'unknown');
  return [...named.map((code) => ({ label: nameOf(code), slice: { details: [code] } })), UNKNOWN];
}

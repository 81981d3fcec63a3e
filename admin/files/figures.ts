import { z } from 'zod';
import { frenchDate } from '../../src/config/words.js';
import type { Figure, Unit } from '../../src/statistics/figure.js';
import { FIGURE_NAMES } from '../../src/statistics/figure-names.js';
import { maskFigure } from '../../src/statistics/mask-figure.js';
import { findReport } from '../../src/statistics/report.query.js';
import { deskFile } from '../desk-file.js';
import { dashboardSearch, figureFilter } from '../reads/dashboard-search.js';
import { filterInWords } from '../words/filter-in-words.js';
import { sendTables, TABLE_FORMATS } from './send-table.js';
import type { TableFile } from './table-lines.js';

const MASKING = 'Cellules de moins de 5 masquées, avec suppression secondaire.';
const UNITS: Readonly<Record<Unit, string>> = {
  ...{ label: '', count: '', percent: ' (%)', workingDays: ' (jours ouvrés)', perDay: ' (nombre)' },
};

/** The figures of the dashboard, one or all of them, exact or fit for everyone to read. */
export const figuresFile = deskFile({
  ability: 'exportFigures',
  query: z.strictObject({
    ...dashboardSearch,
    figure: z.enum([...FIGURE_NAMES, 'all']).default('all'),
    format: z.enum(TABLE_FORMATS),
    diffusable: z.enum(['0', '1']).default('0'),
  }),
  send: async ({ deps, query: { figure: wanted, format, diffusable, ...search }, response }) => {
    const filter = figureFilter(search, deps.now());
    const { figures } = await findReport(deps.dataSource, filter);
    const isForEveryone = diffusable === '1';
    const about = [
      `${filterInWords(filter)}.`,
      `Exporté le ${frenchDate(deps.now())}.`,
      ...(isForEveryone ? [MASKING] : []),
    ].join(' ');
    const tables = figures
      .filter(({ name }) => wanted === 'all' || name === wanted)
      .map((figure) => (isForEveryone ? maskFigure(figure) : figure))
      .map((figure) => ({ name: figure.name, file: tableOf(figure, about) }));
    const name = [
      wanted === 'all' ? 'chiffres' : wanted,
      ...(isForEveryone ? ['diffusable'] : []),
      ...[filter.period.from, filter.period.to],
    ].join('-');
    await sendTables(response, { name, format }, tables);
  },
});

function tableOf(
  { title, population, moment, definition, columns, rows, total }: Figure,
  about: string,
): TableFile {
  const who = moment === null ? population.words : `${population.words} ${moment} (heure de Paris)`;
  return {
    note: `${title} – ${who}. ${about} ${definition}`,
    header: columns.map(({ label, unit }) => `${label}${UNITS[unit]}`),
    rows: [...rows, ...(total ? [total] : [])].map(({ cells }) => cells),
  };
}

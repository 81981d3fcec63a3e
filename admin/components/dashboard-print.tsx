import React from 'react';
import { chamber } from '../../src/config/chamber.js';
import type { Figure, Report } from '../../src/statistics/figure.js';
import type { FigureName } from '../../src/statistics/figure-names.js';
import { cellInWords } from './figure-words.js';

/** What the elected assembly and the préfecture read, on one page of paper. */
const PRINTED: readonly FigureName[] = [
  'issues',
  'refus-par-regle',
  'delais',
  'automatisation',
  'reexamens',
  'comptes-finalises',
  'comptes-par-lien',
  'comptes-par-metier',
];
const MOST_ROWS = 7;
const MOST_COLUMNS = 6;

/** Seen on paper only. */
export default function DashboardPrint({
  report,
  when,
}: {
  report: Report;
  when: string;
}): React.ReactElement {
  const figures = report.figures.filter(({ name }) => PRINTED.includes(name));
  return (
    <article className="desk-print" aria-hidden="true">
      <p className="desk-print__chamber">{chamber.name}</p>
      <p className="desk-print__title">Ouverture des comptes de la plateforme de services</p>
      <p>
        {when}. Imprimé le {new Date().toLocaleDateString('fr-FR', { dateStyle: 'long' })}.
      </p>
      <ul className="desk-headlines">
        {report.headlines.map(({ label, now, before, unit }) => (
          <li key={label}>
            <span>{label}</span>
            <strong>{cellInWords(now, unit)}</strong>
            <small>{`avant\u202f: ${cellInWords(before, unit)}`}</small>
          </li>
        ))}
      </ul>
      <div className="desk-print__figures">
        {figures.map((figure) => (
          <PrintedFigure key={figure.name} figure={figure} />
        ))}
      </div>
    </article>
  );
}

function PrintedFigure({ figure }: { figure: Figure }): React.ReactElement {
  const kept = figure.rows.slice(0, MOST_ROWS);
  const rows = figure.total ? [...kept, figure.total] : kept;
  const columns = printedColumns(figure);
  return (
    <section>
      <p className="desk-print__name">
        {figure.title} – {figure.population.words}
        {figure.moment ? ` ${figure.moment}` : ''}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map((index) => (
              <th key={index}>{figure.columns[index]?.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells }) => (
            <tr key={String(cells[0])}>
              {columns.map((index) => (
                <td key={index}>
                  {cellInWords(cells[index] ?? null, figure.columns[index]?.unit ?? 'count')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="desk-print__definition">{figure.definition}</p>
    </section>
  );
}

/** All of them where they fit the half of a page; else the label and the sum. */
function printedColumns({ columns }: Figure): number[] {
  const all = columns.map((_column, index) => index);
  return all.length <= MOST_COLUMNS ? all : [0, all.length - 1];
}

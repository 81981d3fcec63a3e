import React from 'react';
import { Link } from 'react-router-dom';
import type { Figure, FigureFilter, FigureRow } from '../../src/statistics/figure.js';
import { BEGINNING } from '../../src/statistics/period.js';
import { STOCKS, type Slice } from '../../src/statistics/slice.js';
import { sliceParameters } from '../../src/statistics/slice-address.js';
import { cellInWords } from './figure-words.js';

interface TableProps {
  figure: Figure;
  filter: FigureFilter;
}

/** A figure as a table; each count leads to the files it is made of. */
export default function FigureTable({ figure, filter }: TableProps): React.ReactElement {
  return (
    <div className="desk-figure__scroll" tabIndex={0} role="group" aria-label={`Tableau : ${figure.title}`}>
      <table className="desk-figure__table">
        <caption className="desk-hidden">{figure.title}</caption>
        <thead>
          <tr>
            {figure.columns.map(({ label, unit }) => (
              <th key={label} scope="col" className={unit === 'label' ? undefined : 'desk-number'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.rows.map((row) => (
            <Line key={String(row.cells[0])} row={row} figure={figure} filter={filter} />
          ))}
        </tbody>
        {figure.total && (
          <tfoot>
            <Line row={figure.total} figure={figure} filter={filter} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Line({ row, figure, filter }: TableProps & { row: FigureRow }): React.ReactElement {
  const [label, ...cells] = row.cells;
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell, index) => {
        const column = figure.columns[index + 1];
        const files = row.files[index + 1];
        const words = cellInWords(cell, column?.unit ?? 'count');
        const isLinked = files && cell !== 0;
        return (
          <td key={column?.label} className="desk-number">
            {isLinked ? (
              <Link
                to={filesAddress(files, filter)}
                aria-label={`${words}, ${String(label)}, ${column?.label ?? ''} : voir les dossiers`}
              >
                {words}
              </Link>
            ) : (
              words
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Where the files of a count are listed: the days and the filter of the figure, unless the count has its own. */
export function filesAddress(files: Slice, { period, departement, profile }: FigureFilter): string {
  const whole = {
    ...period,
    ...(departement ? { departement } : {}),
    ...(profile ? { profile } : {}),
    ...sliceParameters(files),
    ...(STOCKS.includes(files.kind) ? { from: BEGINNING } : {}),
  };
  return `/admin/pages/dossiers-comptes?${new URLSearchParams(whole).toString()}`;
}

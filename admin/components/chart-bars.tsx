import React from 'react';
import { chartColors } from '../../src/config/tokens.js';
import type { Figure } from '../../src/statistics/figure.js';

const BAR = 20;
const GAP = 6;
const LABELS = 224;
const WIDTH = 560;
const VALUE = 52;
/** What is left is in the table. */
const MOST_BARS = 12;

/** Rows as bars, each count column a part of it with its own colour and, above, its name; the sum stands at the end. */
export default function ChartBars({ figure }: { figure: Figure }): React.ReactElement {
  const series = figure.columns.flatMap(({ label, unit }, column) =>
    unit === 'count' && (figure.columns.length === 2 || label !== 'Total') ? [{ label, column }] : [],
  );
  const seen = series.filter(({ column }) => figure.rows.some(({ cells }) => Number(cells[column]) > 0));
  const rows = figure.rows.slice(0, MOST_BARS);
  const sums = rows.map(({ cells }) => seen.reduce((sum, { column }) => sum + Number(cells[column]), 0));
  const scale = (WIDTH - LABELS - VALUE) / Math.max(1, ...sums);
  const height = rows.length * (BAR + GAP);
  return (
    <div className="desk-chart">
      {seen.length > 1 && <Legend labels={seen.map(({ label }) => label)} />}
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
        role="img"
        aria-label={`${figure.title}, en barres`}
      >
        {rows.map(({ cells }, index) => {
          const y = index * (BAR + GAP);
          let x = LABELS;
          return (
            <g key={String(cells[0])}>
              <text x={LABELS - 10} y={y + 15} textAnchor="end">
                {short(String(cells[0]))}
              </text>
              {seen.map(({ label, column }, part) => {
                const width = Number(cells[column]) * scale;
                x += width;
                return (
                  <rect key={label} x={x - width} y={y} width={width} height={BAR} fill={colorOf(part)}>
                    <title>{`${String(cells[0])}, ${label} : ${String(cells[column])}`}</title>
                  </rect>
                );
              })}
              <text x={x + 8} y={y + 15}>
                {(sums[index] ?? 0).toLocaleString('fr-FR')}
              </text>
            </g>
          );
        })}
      </svg>
      {figure.rows.length > MOST_BARS && (
        <p className="desk-hint">{`Les ${String(MOST_BARS)} premières lignes ; les autres sont dans le tableau.`}</p>
      )}
    </div>
  );
}

export function Legend({ labels }: { labels: readonly string[] }): React.ReactElement {
  return (
    <ul className="desk-legend">
      {labels.map((label, index) => (
        <li key={label}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect width="10" height="10" fill={colorOf(index)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** The scale begins again after six: names stand beside the marks. */
export function colorOf(index: number): string {
  return chartColors[index % chartColors.length] ?? chartColors[0];
}

function short(label: string): string {
  return label.length > 29 ? `${label.slice(0, 28)}…` : label;
}

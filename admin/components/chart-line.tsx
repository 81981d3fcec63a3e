import React from 'react';
import type { Figure } from '../../src/statistics/figure.js';
import { colorOf, Legend } from './chart-bars.js';

const WIDTH = 560;
const HEIGHT = 220;
const LEFT = 44;
const RIGHT = 60;
const TOP = 12;
const BOTTOM = 34;

/** Columns as lines over the steps of the period, each with its last value and its name at its end. */
export default function ChartLine({ figure }: { figure: Figure }): React.ReactElement {
  const series = figure.columns.flatMap(({ label, unit }, column) =>
    unit === 'count' ? [{ label, values: figure.rows.map(({ cells }) => Number(cells[column])) }] : [],
  );
  const top = niceTop(Math.max(1, ...series.flatMap(({ values }) => values)));
  const steps = Math.max(1, figure.rows.length - 1);
  const x = (index: number) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / steps;
  const y = (value: number) => HEIGHT - BOTTOM - (value * (HEIGHT - TOP - BOTTOM)) / top;
  const ends = apart(series.map(({ values }) => y(values.at(-1) ?? 0)));
  const first = figure.rows[0]?.cells[0];
  const last = figure.rows.at(-1)?.cells[0];
  return (
    <div className="desk-chart">
      <Legend labels={series.map(({ label }) => label)} />
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={`${figure.title}, en courbes`}
      >
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <line className="desk-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 8} y={y(value) + 5} textAnchor="end">
              {value.toLocaleString('fr-FR')}
            </text>
          </g>
        ))}
        {series.map(({ label, values }, index) => (
          <g key={label} fill={colorOf(index)}>
            <polyline
              points={values.map((value, step) => `${String(x(step))},${String(y(value))}`).join(' ')}
              fill="none"
              stroke={colorOf(index)}
              strokeWidth="3"
            />
            {values.length === 1 && <circle cx={x(0)} cy={y(values[0] ?? 0)} r="5" />}
            <text x={x(values.length - 1) + 10} y={(ends[index] ?? 0) + 5}>
              {(values.at(-1) ?? 0).toLocaleString('fr-FR')}
            </text>
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 8}>
          {first}
        </text>
        {figure.rows.length > 1 && (
          <text x={WIDTH - RIGHT} y={HEIGHT - 8} textAnchor="end">
            {last}
          </text>
        )}
      </svg>
    </div>
  );
}

/** 1, 2 or 5 with zeros behind, at least the value. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [2, 4, 6, 8, 10].map((times) => times * power).find((candidate) => candidate >= value) ?? value;
}

/** Labels at the end of lines do not cover each other. */
function apart(positions: readonly number[]): number[] {
  const placed: number[] = Array.from({ length: positions.length }, () => 0);
  let lowest = -Infinity;
  for (const index of positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0))) {
    lowest = Math.max(lowest + 16, positions[index] ?? 0);
    placed[index] = lowest;
  }
  return placed;
}

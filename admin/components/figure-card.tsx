import React from 'react';
import type { Figure, Report } from '../../src/statistics/figure.js';
import { periodInWords } from '../../src/statistics/period.js';
import ChartBars from './chart-bars.js';
import ChartLine from './chart-line.js';
import FigureTable from './figure-table.js';

/** One figure: what it is, of whom and when, its chart, and its table, which leads to the files. */
export default function FigureCard({
  figure,
  report,
}: {
  figure: Figure;
  report: Report;
}): React.ReactElement {
  const isEmpty = figure.population.count === 0;
  const when = figure.moment ? `${figure.moment} (heure de Paris)` : periodInWords(report.filter.period);
  return (
    <section className="desk-figure" aria-labelledby={figure.name}>
      <h2 id={figure.name}>{figure.title}</h2>
      <p className="desk-figure__who">
        {figure.population.words}, {when}.
      </p>
      {isEmpty ? (
        <p className="desk-empty">Rien à compter pour cette période et ce filtre.</p>
      ) : (
        <>
          <Chart figure={figure} />
          {figure.chart === 'none' ? (
            <FigureTable figure={figure} filter={report.filter} />
          ) : (
            <details>
              <summary>Voir le tableau et les dossiers</summary>
              <FigureTable figure={figure} filter={report.filter} />
            </details>
          )}
        </>
      )}
      <p className="desk-hint">{figure.definition}</p>
    </section>
  );
}

function Chart({ figure }: { figure: Figure }): React.ReactElement | null {
  switch (figure.chart) {
    case 'line':
      return <ChartLine figure={figure} />;
    case 'bars':
    case 'stacked':
      return <ChartBars figure={figure} />;
    case 'none':
      return null;
  }
}

import React from 'react';
import { Link } from 'react-router-dom';
import type { Report } from '../../src/statistics/figure.js';
import type { Headline } from '../../src/statistics/headlines.js';
import { periodInWords } from '../../src/statistics/period.js';
import { cellInWords } from './figure-words.js';
import { filesAddress } from './figure-table.js';

/** The numbers of the top of the page, each beside that of the period before. */
export default function Headlines({ report }: { report: Report }): React.ReactElement {
  return (
    <section aria-labelledby="headlines">
      <h2 id="headlines" className="desk-hidden">
        L’essentiel
      </h2>
      <ul className="desk-headlines">
        {report.headlines.map((headline) => (
          <li key={headline.label}>
            <span>{headline.label}</span>
            <strong>{numberOf(headline, report)}</strong>
            <small>{`avant\u202f: ${cellInWords(headline.before, headline.unit)}`}</small>
          </li>
        ))}
      </ul>
      <p className="desk-hint">{`« Avant »\u202f: ${periodInWords(report.previous)}, autant de jours juste avant.`}</p>
    </section>
  );
}

function numberOf({ label, now, unit, files }: Headline, { filter }: Report): React.ReactNode {
  const words = cellInWords(now, unit);
  if (files === null || now === null || now === 0) return words;
  return (
    <Link to={filesAddress(files, filter)} aria-label={`${label} : ${words}, voir les dossiers`}>
      {words}
    </Link>
  );
}

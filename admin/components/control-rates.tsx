import React from 'react';
import { OVERTURNED_RATE_WORDS, overturnedRate } from '../../src/applications/control/overturned-rate.js';
import type { ControlRate } from '../../src/applications/control/sampled-refusals.query.js';
import { isTableRow, ROW_WORDS } from '../../src/applications/words/rules.js';
import { cellInWords } from './figure-words.js';

/** Rule by rule: how often a person found its refusals right. */
export default function ControlRates({
  rates,
}: {
  rates: readonly ControlRate[];
}): React.ReactElement | null {
  if (rates.length === 0) return null;
  return (
    <section aria-labelledby="rates">
      <h2 id="rates">Refus contrôlés, règle par règle</h2>
      <p className="desk-hint">Depuis le premier tirage. {OVERTURNED_RATE_WORDS}</p>
      <table className="desk-table">
        <caption className="desk-hidden">Refus tirés, confirmés et rouverts par règle</caption>
        <thead>
          <tr>
            <th scope="col">Règle</th>
            {['Tirés', 'Confirmés', 'Rouverts', 'Taux de rouverts'].map((title) => (
              <th key={title} scope="col" className="desk-number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rates.map(({ ruleRow, drawn, confirmed, overturned }) => (
            <tr key={ruleRow}>
              <td>
                {ruleRow}. {isTableRow(ruleRow) ? ROW_WORDS[ruleRow].title : ''}
              </td>
              <td className="desk-number">{drawn}</td>
              <td className="desk-number">{confirmed}</td>
              <td className="desk-number">{overturned}</td>
              <td className="desk-number">
                {cellInWords(overturnedRate({ confirmed, overturned }), 'percent')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

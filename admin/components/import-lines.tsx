import React, { useState } from 'react';
import type { ImportPreview } from '../../src/applications/lists/import-list.js';
import type { PlannedLine } from '../../src/applications/lists/plan-import.js';
import { typeset } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import { LISTED_FIELD_LABELS } from '../words/listed.js';

type Outcome = PlannedLine['outcome'];

const OUTCOMES: Readonly<Record<Outcome, { one: string; many: string }>> = {
  refused: { one: 'refusée', many: 'refusées' },
  added: { one: 'à ajouter', many: 'à ajouter' },
  changed: { one: 'à modifier', many: 'à modifier' },
  unchanged: { one: 'inchangée', many: 'inchangées' },
};
const SEPARATORS = { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation' } as const;
const ENCODINGS = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' } as const;
const SHOWN_AT_ONCE = 200;

interface ImportLinesProps {
  preview: ImportPreview;
  isBusy: boolean;
  onImport: () => void;
}

/** What the file would do: how many lines of each kind, each line of the kind looked at, and the button. */
export default function ImportLines({ preview, isBusy, onImport }: ImportLinesProps): React.ReactElement {
  const { lines, encoding, separator, ignoredColumns } = preview;
  const of = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome);
  const [looked, setLooked] = useState<Outcome>(of('refused').length > 0 ? 'refused' : 'added');
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const writes = of('added').length + of('changed').length;
  const look = (outcome: Outcome) => {
    setLooked(outcome);
    setShown(SHOWN_AT_ONCE);
  };
  return (
    <section aria-labelledby="import-lines">
      <h2 id="import-lines">Ce que ferait l’import</h2>
      <p className="desk-hint">
        {lines.length} lignes lues, en {ENCODINGS[encoding]}, séparées par {SEPARATORS[separator]}.
        {ignoredColumns.length > 0 && typeset(` Colonnes laissées de côté : ${ignoredColumns.join(', ')}.`)}
      </p>
      <div className="desk-chips" role="group" aria-label="Lignes à regarder">
        {(Object.keys(OUTCOMES) as Outcome[]).map((outcome) => (
          <button
            key={outcome}
            type="button"
            className="desk-button"
            aria-pressed={outcome === looked}
            onClick={() => look(outcome)}
          >
            {counted(of(outcome).length, outcome)}
          </button>
        ))}
      </div>
      <div className="desk-bar__buttons">
        <button
          type="button"
          className="desk-button desk-button--main"
          disabled={isBusy || writes === 0}
          onClick={onImport}
        >
          {importWords(writes)}
        </button>
        {of('refused').length > 0 && writes > 0 && (
          <p className="desk-hint">
            Les lignes refusées restent dehors. Corrigez-les, puis importez-les à part.
          </p>
        )}
      </div>
      <table className="desk-table desk-table--wrap">
        <caption className="desk-hidden">Lignes {OUTCOMES[looked].many}</caption>
        <colgroup>
          {['64px', '116px', '26%', 'auto'].map((width) => (
            <col key={width} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="desk-number">
              Ligne
            </th>
            <th scope="col">SIREN</th>
            <th scope="col">Nom</th>
            <th scope="col">{looked === 'refused' ? 'Pourquoi' : 'Quoi'}</th>
          </tr>
        </thead>
        <tbody>
          {of(looked)
            .slice(0, shown)
            .map((line) => (
              <Line key={line.line} line={line} />
            ))}
        </tbody>
      </table>
      {of(looked).length > shown && (
        <button type="button" className="desk-button" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          Afficher la suite ({of(looked).length - shown})
        </button>
      )}
    </section>
  );
}

function Line({ line }: { line: PlannedLine }): React.ReactElement {
  const { siren, name } = line.outcome === 'refused' ? line : line.entry;
  return (
    <tr>
      <td className="desk-number">{line.line}</td>
      <td>{/^\d{9}$/.test(siren) ? formatSiren(siren) : siren || '–'}</td>
      <td>{name || '–'}</td>
      <td>
        {whatOf(line).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </td>
    </tr>
  );
}

function whatOf(line: PlannedLine): string[] {
  if (line.outcome === 'added') return ['Nouvelle ligne'];
  if (line.outcome === 'unchanged') return ['Déjà ainsi'];
  if (line.outcome === 'changed') {
    return line.changes.map(({ field, before, after }) =>
      typeset(`${LISTED_FIELD_LABELS[field]} : ${before || 'rien'} → ${after || 'rien'}`),
    );
  }
  return line.problems.map(({ field, found, expected }) =>
    typeset(`${LISTED_FIELD_LABELS[field]}${found ? ` « ${found} »` : ' vide'} – attendu : ${expected}.`),
  );
}

function counted(count: number, outcome: Outcome): string {
  return `${String(count)} ${count > 1 ? OUTCOMES[outcome].many : OUTCOMES[outcome].one}`;
}

function importWords(writes: number): string {
  if (writes === 0) return 'Rien à importer';
  return writes === 1 ? 'Importer 1 ligne' : `Importer ${String(writes)} lignes`;
}

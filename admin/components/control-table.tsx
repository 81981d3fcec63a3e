import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import type { SampledRefusal } from '../../src/applications/control/sampled-refusals.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { frenchDate } from '../../src/config/words.js';

interface ControlTableProps {
  lines: readonly SampledRefusal[];
  total: number;
  /** Null for those who may only look. */
  act: ((gesture: string, body: object) => Promise<void>) | null;
}

/** What waits for a look, the oldest first; to doubt a refusal takes a reason. */
export default function ControlTable({ lines, total, act }: ControlTableProps): React.ReactElement {
  const [doubted, setDoubted] = useState<SampledRefusal | null>(null);
  if (lines.length === 0) return <Empty />;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{total === 1 ? '1 refus à contrôler' : `${String(total)} refus à contrôler`}</h2>
      <table className="desk-table desk-control">
        <caption className="desk-hidden">Refus à contrôler, le plus ancien d’abord</caption>
        <thead>
          <tr>
            <th scope="col">Demande</th>
            <th scope="col">Entreprise</th>
            <th scope="col">Motif du refus</th>
            <th scope="col">Refusée le</th>
            {act && <th scope="col">Ce refus était-il juste{'\u202f'}?</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.decisionId}>
              <td>
                <Link to={`/admin/resources/applications/records/${line.applicationId}/review`}>
                  {line.reference}
                </Link>
              </td>
              <td>{line.companyName ?? '–'}</td>
              <td title={`Règle ${line.ruleRow}`}>{REASON_LABELS[line.reason]}</td>
              <td>{frenchDate(line.refusedAt)}</td>
              {act && (
                <td>
                  <div className="desk-control__buttons">
                    <button
                      type="button"
                      className="desk-button"
                      aria-label={`Confirmer le refus de ${line.reference}`}
                      onClick={() => void act('control-confirm', { decisionId: line.decisionId })}
                    >
                      Confirmer
                    </button>
                    <button
                      type="button"
                      className="desk-button"
                      aria-label={`Rouvrir la demande ${line.reference}`}
                      onClick={() => setDoubted(line)}
                    >
                      Rouvrir…
                    </button>
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {act && doubted && (
        <Doubt
          key={doubted.decisionId}
          line={doubted}
          onCancel={() => setDoubted(null)}
          onSend={(note) => {
            const { decisionId, applicationId } = doubted;
            setDoubted(null);
            void act('control-overturn', { decisionId, applicationId, note });
          }}
        />
      )}
    </section>
  );
}

function Doubt(props: {
  line: SampledRefusal;
  onSend: (note: string) => void;
  onCancel: () => void;
}): React.ReactElement {
  const [note, setNote] = useState('');
  return (
    <form
      className="desk-bar desk-control__doubt"
      aria-label={`Rouvrir la demande ${props.line.reference}`}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend(note);
      }}
    >
      <p>
        La demande {props.line.reference} revient dans la file d’attente et le demandeur en est informé par
        e-mail.
      </p>
      <label htmlFor="doubt">Pourquoi ce refus est à revoir, pour vos collègues</label>
      <textarea
        id="doubt"
        autoFocus
        required
        maxLength={2_000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <div className="desk-bar__buttons desk-policy__buttons">
        <button type="submit" className="desk-button desk-button--main" disabled={note.trim() === ''}>
          Rouvrir la demande
        </button>
        <button type="button" className="desk-button" onClick={props.onCancel}>
          Ne rien faire
        </button>
      </div>
    </form>
  );
}

function Empty(): React.ReactElement {
  return (
    <div className="desk-empty">
      <p>
        <strong>Aucun refus n’est à contrôler.</strong>
      </p>
      <p>Ceux que le sort désigne arrivent ici au moment où les règles refusent.</p>
    </div>
  );
}

import React, { useEffect, useState } from 'react';
import { groundOf, lawfulOutcomes, type PolicyContent } from '../../src/applications/policy-limits.js';
import type { PolicyDraft } from '../../src/applications/policy-versions.query.js';
import { ROWS, type Policy, type Row } from '../../src/applications/policy.js';
import { ROW_WORDS } from '../../src/applications/words/rules.js';
import { frenchDateTime } from '../../src/config/words.js';
import { GROUND_WORDS, OUTCOME_LABELS } from '../words/policy-words.js';
import type { Act } from './policy.js';
import PolicyNumbers from './policy-numbers.js';

interface PolicyEditorProps {
  inForce: Policy;
  draft: PolicyDraft;
  act: Act;
  onDirty: (isDirty: boolean) => void;
}

/** The draft: every rule whose result may change, and every number; what may not change says why. */
export default function PolicyEditor({
  inForce,
  draft,
  act,
  onDirty,
}: PolicyEditorProps): React.ReactElement {
  const { version, ...saved } = draft.content;
  const [content, setContent] = useState<PolicyContent>(saved);
  const isDirty = JSON.stringify(content) !== JSON.stringify(saved);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const setOutcome = (row: Row, outcome: string) => {
    const chosen = lawfulOutcomes(row).find((one) => one === outcome);
    if (chosen) setContent({ ...content, outcomes: { ...content.outcomes, [row]: chosen } });
  };
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">Brouillon de la version {version}</h2>
      <p className="desk-hint">
        {draft.draftedBy && `Ouvert par ${draft.draftedBy}. `}Enregistré le {frenchDateTime(draft.updatedAt)}.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act('policy-save', { revision: draft.revision, content });
        }}
      >
        <h3>Résultats des règles</h3>
        <Rules inForce={inForce} content={content} setOutcome={setOutcome} />
        <Doubts />
        <h3>Nombres</h3>
        <PolicyNumbers inForce={inForce} content={content} onChange={setContent} />
        <div className="desk-bar__buttons desk-policy__buttons">
          <button type="submit" className="desk-button desk-button--main" disabled={!isDirty}>
            Enregistrer le brouillon
          </button>
          <button
            type="button"
            className="desk-button desk-button--danger"
            onClick={() => void act('policy-discard', { revision: draft.revision })}
          >
            Jeter le brouillon
          </button>
        </div>
      </form>
    </section>
  );
}

function Rules(props: {
  inForce: Policy;
  content: PolicyContent;
  setOutcome: (row: Row, outcome: string) => void;
}): React.ReactElement {
  return (
    <table className="desk-table desk-policy__rules">
      <caption className="desk-hidden">Règles dont le résultat peut changer</caption>
      <thead>
        <tr>
          <th scope="col">Règle</th>
          <th scope="col">En vigueur</th>
          <th scope="col">Brouillon</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.filter((row) => groundOf(row) !== 'doubt').map((row) => {
          const chosen = props.content.outcomes[row];
          return (
            <tr key={row} className={chosen === props.inForce.outcomes[row] ? '' : 'desk-policy__changed'}>
              <td>
                <strong>
                  {row}. {ROW_WORDS[row].title}
                </strong>
                <br />
                <span className="desk-hint">{GROUND_WORDS[groundOf(row)]}</span>
              </td>
              <td>{OUTCOME_LABELS[props.inForce.outcomes[row]]}</td>
              <td>
                <select
                  aria-label={`Résultat de la règle ${row}, ${ROW_WORDS[row].title}`}
                  value={chosen}
                  onChange={({ target }) => props.setOutcome(row, target.value)}
                >
                  {lawfulOutcomes(row).map((outcome) => (
                    <option key={outcome} value={outcome}>
                      {OUTCOME_LABELS[outcome]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Doubts(): React.ReactElement {
  const doubts = ROWS.filter((row) => groundOf(row) === 'doubt');
  return (
    <details>
      <summary>{doubts.length} règles attendent toujours une personne</summary>
      <p>
        {GROUND_WORDS.doubt} Une règle ne refuse que sur un fait certain, et n’accepte que quand toutes les
        conditions sont remplies.
      </p>
      <ul>
        {doubts.map((row) => (
          <li key={row}>
            {row}. {ROW_WORDS[row].title}
          </li>
        ))}
      </ul>
    </details>
  );
}

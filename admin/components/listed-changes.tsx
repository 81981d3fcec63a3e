import React, { useEffect, useState } from 'react';
import type { ListedChange } from '../../src/applications/lists/listed.query.js';
import { frenchDateTime, typeset } from '../../src/config/words.js';
import { LISTED_FIELD_LABELS } from '../words/listed.js';
import { deskRead } from './act.js';

const KINDS = { added: 'Ajoutée', changed: 'Modifiée', ended: 'Fin de validité' } as const;

/** Who changed an entry, when, from what to what. */
export default function ListedChanges({ id }: { id: string }): React.ReactElement | null {
  const [changes, setChanges] = useState<ListedChange[] | null>(null);
  useEffect(() => {
    void deskRead<ListedChange[]>('listed-changes', { id }).then(setChanges);
  }, [id]);
  if (changes === null) return null;
  return (
    <>
      <h3>Historique</h3>
      {changes.length === 0 && <p className="desk-hint">Aucune modification depuis l’installation.</p>}
      <ul className="desk-log">
        {changes.map((change) => (
          <li key={`${String(change.at)} ${change.kind}`}>
            <strong>{KINDS[change.kind]}</strong>
            {change.isImport && ' par import'}
            <small>
              {change.staffName}, le {frenchDateTime(change.at)}
            </small>
            {change.fields.map((field) => (
              <small key={field}>{changeWords(change, field)}</small>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function changeWords({ before, after }: ListedChange, field: ListedChange['fields'][number]): string {
  const words = (values: ListedChange['before']) => {
    const value = values?.[field];
    return value === null || value === undefined || value === '' ? 'rien' : String(value);
  };
  if (field === 'contacts') return typeset(`Contacts : ${words(before)} avant, ${words(after)} après`);
  return typeset(`${LISTED_FIELD_LABELS[field]} : ${words(before)} → ${words(after)}`);
}

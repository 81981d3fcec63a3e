import React, { useEffect, useRef, useState } from 'react';
import {
  KIND_WORDS,
  textOfEntry,
  type ListedProblem,
  type ListedText,
} from '../../src/applications/lists/listed-entry.js';
import { parisDay } from '../../src/config/paris-day.js';
import type { ListedLine } from '../../src/applications/lists/listed.query.js';
import type { KeepingAnswer } from '../gestures/lists.js';
import { KIND_LABELS, NO_ENTRY } from '../words/listed.js';
import { deskGesture, type Notice } from './act.js';
import ListedChanges from './listed-changes.js';
import ListedField from './listed-field.js';

interface ListedEntryPanelProps {
  /** The entry to change, or null for a new one. */
  line: ListedLine | null;
  onDone: (notice: Notice) => void;
  onClose: () => void;
}

/** Adds an entry, changes one, or gives it its last day; below, what was done to it. */
export default function ListedEntryPanel({
  line,
  onDone,
  onClose,
}: ListedEntryPanelProps): React.ReactElement {
  const [text, setText] = useState<ListedText>(line ? textOfEntry(line) : NO_ENTRY);
  const [problems, setProblems] = useState<readonly ListedProblem[]>([]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setBusy] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const seen = line ? { id: line.id, version: line.version } : {};
  const send = async (name: string, body: object) => {
    setBusy(true);
    const answer = await deskGesture<KeepingAnswer>(name, { ...seen, ...body });
    setBusy(false);
    if (answer.notice.type === 'success') return onDone(answer.notice);
    setNotice(answer.notice);
    setProblems('problems' in answer ? answer.problems : []);
  };
  const save = () => send(line ? 'listed-change' : 'listed-add', { entry: text });
  const end = () => send('listed-end', { lastDay: parisDay(new Date()) });
  const field = { text, problems, onChange: setText };
  return (
    <section className="desk-panel" aria-labelledby="entry-title">
      <h2 id="entry-title" ref={title} tabIndex={-1}>
        {line ? line.name : 'Ajouter une entreprise cliente ou un partenaire'}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div role="alert">{notice && <p className="desk-problem">{notice.message}</p>}</div>
        <div className="desk-panel__fields">
          <ListedField {...field} name="siren" />
          <div>
            <label htmlFor="entry-kind">Type</label>
            <select
              id="entry-kind"
              value={text.kind}
              onChange={({ target }) => setText({ ...text, kind: target.value })}
            >
              {Object.entries(KIND_WORDS).map(([kind, word]) => (
                <option key={kind} value={word}>
                  {KIND_LABELS[kind as keyof typeof KIND_LABELS]}
                </option>
              ))}
            </select>
          </div>
          <ListedField {...field} name="name" />
          <ListedField
            {...field}
            name="emailDomain"
            hint="Le domaine propre de l’entreprise, par exemple exemple.fr"
          />
          <ListedField {...field} name="validFrom" isDay />
          <ListedField {...field} name="validUntil" isDay hint="Vide : sans fin" />
          <ListedField {...field} name="contacts" hint="Nom, Prénom – séparés par « | »" />
        </div>
        <div className="desk-bar__buttons">
          <button type="submit" className="desk-button desk-button--main" disabled={isBusy}>
            {line ? 'Enregistrer' : 'Ajouter à la liste'}
          </button>
          {line?.validity === 'valid' && line.validUntil !== parisDay(new Date()) && (
            <button type="button" className="desk-button" disabled={isBusy} onClick={() => void end()}>
              Mettre fin aujourd’hui
            </button>
          )}
          <button type="button" className="desk-button" onClick={onClose}>
            Fermer
          </button>
        </div>
      </form>
      {line && <ListedChanges id={line.id} />}
    </section>
  );
}

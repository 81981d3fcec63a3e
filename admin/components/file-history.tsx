import React from 'react';
import { CONTACT_LABELS } from '../../src/applications/contact-kinds.js';
import type { ContactLine, CorrectionLine } from '../../src/applications/contacts.query.js';
import type { HistoryLine } from '../../src/applications/file-history.query.js';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { frenchDateTime, typeset } from '../../src/config/words.js';
import { DECIDED_BY_LABELS, OUTCOME_WORDS, STATUS_WORDS } from '../words/labels.js';
import { previousWords } from '../words/previous-answers.js';

type Line =
  | { kind: 'decision'; at: Date; line: HistoryLine }
  | { kind: 'contact'; at: Date; line: ContactLine }
  | { kind: 'correction'; at: Date; line: CorrectionLine };

/** All that happened to the file, the latest first: decisions, calls, corrections of the address, then its reception. */
export default function FileHistory({ file }: { file: ReviewFile }): React.ReactElement {
  const { history, contacts, corrections, application } = file;
  const lines: Line[] = [
    ...history.map((line) => ({ kind: 'decision', at: line.at, line }) as const),
    ...contacts.map((line) => ({ kind: 'contact', at: line.at, line }) as const),
    ...corrections.map((line) => ({ kind: 'correction', at: line.at, line }) as const),
  ];
  return (
    <>
      <h3>Historique</h3>
      <ul className="desk-log">
        {lines
          .sort((a, b) => new Date(b.at).getTime() - new Date(a.at).getTime())
          .map((line, index) => (
            <li key={`${line.kind} ${String(index)}`}>
              <Event line={line} />
            </li>
          ))}
        <li>
          <strong>Reçue</strong>
          <small>le {frenchDateTime(application.submittedAt)}</small>
        </li>
      </ul>
    </>
  );
}

function Event({ line }: { line: Line }): React.ReactElement {
  switch (line.kind) {
    case 'decision':
      return <Decision line={line.line} />;
    case 'contact':
      return <Contact line={line.line} />;
    case 'correction':
      return <Correction line={line.line} />;
  }
}

function Decision({ line }: { line: HistoryLine }): React.ReactElement {
  return (
    <>
      <span className={line.isUndone ? 'desk-log--undone' : ''}>
        <strong>{STATUS_WORDS[line.toStatus]}</strong> – {REASON_LABELS[line.reason]}
        {line.outcome && ` – ${OUTCOME_WORDS[line.outcome]}`}
      </span>
      <small>
        {line.staffName ?? DECIDED_BY_LABELS[line.by]}, le {frenchDateTime(line.at)}
        {line.isUndone && ' – décision annulée'}
      </small>
      {previousWords(line).map((words) => (
        <small key={words}>{words}</small>
      ))}
      {line.note && <p className="desk-words">{typeset(`Note : ${line.note}`)}</p>}
      {line.message && <p className="desk-words">{typeset(`« ${line.message} »`)}</p>}
    </>
  );
}

function Contact({ line }: { line: ContactLine }): React.ReactElement {
  return (
    <>
      <strong>{CONTACT_LABELS[line.kind]}</strong>
      <small>
        {line.staffName}, le {frenchDateTime(line.at)}
      </small>
      <p className="desk-words">{line.text ?? 'Texte effacé.'}</p>
    </>
  );
}

function Correction({ line }: { line: CorrectionLine }): React.ReactElement {
  const { staffName, at, previousEmail, newEmail } = line;
  return (
    <>
      <strong>Adresse e-mail corrigée</strong>
      <small>
        {staffName}, le {frenchDateTime(at)}
      </small>
      {previousEmail && newEmail && (
        <p className="desk-words">
          {previousEmail} → {newEmail}
        </p>
      )}
    </>
  );
}

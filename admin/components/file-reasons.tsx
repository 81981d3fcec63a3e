import React from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';
import type { HistoryLine, MailLine } from '../../src/applications/file-history.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { frenchDateTime, typeset } from '../../src/config/words.js';
import { previousWords } from '../words/previous-answers.js';
import { DECIDED_BY_LABELS, MAIL_STATUS_LABELS, OUTCOME_WORDS, STATUS_WORDS } from '../words/labels.js';
import { MESSAGE_LABELS } from '../words/message-labels.js';

/** Why the file is here, what happened to it, and what its applicant was told. */
export default function FileReasons({ file }: { file: ReviewFile }): React.ReactElement {
  return (
    <section aria-labelledby="why">
      <h2 id="why">Pourquoi ce dossier est ici</h2>
      <Why file={file} />
      <h3>Historique</h3>
      {file.history.length === 0 && <p className="desk-hint">Aucune décision pour l’instant.</p>}
      <ul className="desk-log">
        {file.history.map((line) => (
          <Decision key={line.sequence} line={line} />
        ))}
      </ul>
      <h3>Mails</h3>
      {file.mails.length === 0 && <p className="desk-hint">Aucun mail pour l’instant.</p>}
      <ul className="desk-log">
        {file.mails.map((mail) => (
          <Mail key={mail.id} mail={mail} />
        ))}
      </ul>
    </section>
  );
}

function Why({ file: { application, why, steps } }: { file: ReviewFile }): React.ReactElement {
  return (
    <div className="desk-why">
      <p>
        <strong>
          {application.reason
            ? REASON_LABELS[application.reason]
            : 'Les règles ne se sont pas encore prononcées'}
        </strong>
      </p>
      {why.map(({ row, title, because }) => (
        <div key={row}>
          <p>{ruleWords(row, title, application)}</p>
          <ul>
            {because.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      ))}
      {steps.length > 1 && (
        <details>
          <summary>Les {steps.length} règles examinées</summary>
          <ol className="desk-log">
            {steps.map(({ row, title, result, because }) => (
              <li key={row}>
                {typeset(`${row} : ${title}`)}
                <small>
                  {result}
                  {because.length > 0 && ` – ${because.join(' ')}`}
                </small>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** The title of a rule is often the name of its reason: said once. */
function ruleWords(row: string, title: string, { reason }: ReviewFile['application']): string {
  if (row === '') return title;
  const isSaid = reason !== null && REASON_LABELS[reason] === title;
  return isSaid ? `Règle ${row}` : typeset(`Règle ${row} : ${title}`);
}

function Decision({ line }: { line: HistoryLine }): React.ReactElement {
  return (
    <li>
      <span className={line.isUndone ? 'desk-log--undone' : ''}>
        <strong>{STATUS_WORDS[line.toStatus]}</strong> – {REASON_LABELS[line.reason]}
        {line.outcome && ` – ${OUTCOME_WORDS[line.outcome]}`}
      </span>
      <small>
        {line.staffName ?? DECIDED_BY_LABELS[line.by]}, le {frenchDateTime(line.at)}
      </small>
      {previousWords(line).map((words) => (
        <small key={words}>{words}</small>
      ))}
      {line.note && <p className="desk-words">{typeset(`Note : ${line.note}`)}</p>}
      {line.message && <p className="desk-words">{typeset(`« ${line.message} »`)}</p>}
    </li>
  );
}

function Mail({ mail }: { mail: MailLine }): React.ReactElement {
  const { message, status, sentAt, recipient, lastError } = mail;
  return (
    <li>
      {MESSAGE_LABELS[message]}
      <small>
        {MAIL_STATUS_LABELS[status]}
        {sentAt && ` le ${frenchDateTime(sentAt)}`}
        {recipient && `, à ${recipient}`}
      </small>
      {lastError && <small>{typeset(`Dernière erreur : ${lastError}`)}</small>}
    </li>
  );
}

import React from 'react';
import type { MailLine } from '../../src/applications/file-history.query.js';
import { frenchDateTime, typeset } from '../../src/config/words.js';
import { MAIL_STATUS_LABELS } from '../words/labels.js';
import { MESSAGE_LABELS } from '../words/message-labels.js';

/** Every mail of the file, what became of it, and its text as it was read: what would open something is masked. */
export default function FileMails({ mails }: { mails: MailLine[] }): React.ReactElement {
  return (
    <>
      <h3>Mails</h3>
      {mails.length === 0 && <p className="desk-hint">Aucun mail pour l’instant.</p>}
      <ul className="desk-log">
        {mails.map((mail) => (
          <Mail key={mail.id} mail={mail} />
        ))}
      </ul>
    </>
  );
}

function Mail({ mail }: { mail: MailLine }): React.ReactElement {
  const { message, status, sentAt, recipient, lastError, subject, text } = mail;
  return (
    <li>
      {MESSAGE_LABELS[message]}
      <small>
        {MAIL_STATUS_LABELS[status]}
        {sentAt && ` le ${frenchDateTime(sentAt)}`}
        {recipient && `, à ${recipient}`}
      </small>
      {lastError && <small>{typeset(`Dernière erreur : ${lastError}`)}</small>}
      {text !== null && (
        <details>
          <summary>Lire le mail</summary>
          <p className="desk-words">
            <strong>{subject}</strong>
            {`\n\n${text}`}
          </p>
        </details>
      )}
    </li>
  );
}

import React from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { typeset } from '../../src/config/words.js';
import FileHistory from './file-history.js';
import FileMails from './file-mails.js';

/** Why the file is here, what happened to it, and what its applicant was told. */
export default function FileReasons({ file }: { file: ReviewFile }): React.ReactElement {
  return (
    <section aria-labelledby="why">
      <h2 id="why">Pourquoi ce dossier est ici</h2>
      <Why file={file} />
      <p className="desk-file__sheet">
        <a href={`/admin/pages/explication?demande=${file.application.id}`}>
          Fiche d’explication, telle que le demandeur peut la lire
        </a>
      </p>
      <FileHistory file={file} />
      <FileMails mails={file.mails} />
    </section>
  );
}

function Why({ file: { application, why, steps, history } }: { file: ReviewFile }): React.ReactElement {
  const isOfRules = history[0]?.by === 'machine' || history.length === 0;
  return (
    <div className="desk-why">
      <p>
        <strong>
          {application.reason
            ? REASON_LABELS[application.reason]
            : 'Les règles ne se sont pas encore prononcées'}
        </strong>
      </p>
      {!isOfRules && why.length > 0 && (
        <p className="desk-hint">{typeset('Ce que les règles avaient trouvé :')}</p>
      )}
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

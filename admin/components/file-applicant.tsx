import React from 'react';
import { Link } from 'react-router-dom';
import { PROFILE_LABELS } from '../../src/accounts/profile.js';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { frenchDate } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import { ACCOUNT_STATUS_LABELS, CHANNEL_LABELS } from '../words/labels.js';
import Facts from './facts.js';
import FileAppeal from './file-appeal.js';
import Stamp from './stamp.js';

/** Who asks: only what the applicant declared. */
export default function FileApplicant({ file }: { file: ReviewFile }): React.ReactElement {
  const { application } = file;
  return (
    <section aria-labelledby="who">
      <h2 id="who">Qui demande</h2>
      <Facts
        pairs={[
          ['Nom', [application.firstName, application.lastName].filter(Boolean).join(' ')],
          ['Adresse e-mail', application.email],
          ['Profil', PROFILE_LABELS[application.profile]],
          ['SIREN', application.siren && formatSiren(application.siren)],
          ['Usage du compte', application.delegateMission && 'Missions de délégué(e)'],
          ['Département', application.departementName],
          [
            'Demande reçue',
            `le ${frenchDate(application.submittedAt)} (${CHANNEL_LABELS[application.channel]})`,
          ],
          ['Compte', ACCOUNT_STATUS_LABELS[application.accountStatus]],
        ]}
      />
      <Exchange file={file} />
      <FileAppeal file={file} />
      <Siblings file={file} />
    </section>
  );
}

function Exchange({ file: { application } }: { file: ReviewFile }): React.ReactElement {
  const { question, answer, answerDueAt } = application;
  return (
    <>
      {question && (
        <>
          <h3>Question posée</h3>
          <p className="desk-words">{question}</p>
          {!answer && answerDueAt && (
            <p className="desk-hint">Réponse attendue avant le {frenchDate(answerDueAt)}.</p>
          )}
        </>
      )}
      {answer && (
        <>
          <h3>Sa réponse</h3>
          <p className="desk-words">{answer}</p>
        </>
      )}
    </>
  );
}

function Siblings({ file: { siblings } }: { file: ReviewFile }): React.ReactElement | null {
  if (siblings.length === 0) return null;
  return (
    <>
      <h3>Même SIREN</h3>
      <ul className="desk-log">
        {siblings.map(({ id, reference, name, status, accountStatus, submittedAt }) => (
          <li key={id}>
            <Link to={`/admin/resources/applications/records/${id}/review`}>{name || reference}</Link>
            <br />
            <Stamp status={status} />
            <small>
              {frenchDate(submittedAt)} – compte {ACCOUNT_STATUS_LABELS[accountStatus].toLowerCase()}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

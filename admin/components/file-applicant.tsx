import React from 'react';
import { PROFILE_LABELS } from '../../src/accounts/profile.js';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { frenchDate } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import { ACCOUNT_STATUS_LABELS, CHANNEL_LABELS } from '../words/labels.js';
import CopyButton from './copy-button.js';
import Facts from './facts.js';
import FileAppeal from './file-appeal.js';
import FileRelatives from './file-relatives.js';

/** Who asks: what the applicant declared, and where else the house has met them. */
export default function FileApplicant({ file }: { file: ReviewFile }): React.ReactElement {
  const { application } = file;
  const { siren, email, reference } = application;
  const name = [application.firstName, application.lastName].filter(Boolean).join(' ');
  return (
    <section aria-labelledby="who">
      <h2 id="who">Qui demande</h2>
      <Facts
        pairs={[
          ['Nom', name && copied(name, name, 'le nom')],
          ['Adresse e-mail', copied(email, email, 'l’adresse e-mail')],
          ['Profil', PROFILE_LABELS[application.profile]],
          ['SIREN', siren && copied(formatSiren(siren), siren, 'le SIREN')],
          ['Référence', copied(reference, reference, 'la référence')],
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
      <FileRelatives relatives={file.relatives} />
    </section>
  );
}

function copied(shown: string, text: string, what: string): React.ReactElement {
  return (
    <>
      {shown} <CopyButton text={text} what={what} />
    </>
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

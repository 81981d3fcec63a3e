import React, { useCallback, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { LastMail, ReceptionFile } from '../../src/applications/reception-file.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { frenchDateTime } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import { may, type Role } from '../../src/staff/roles.js';
import { ACCOUNT_STATUS_LABELS, MAIL_STATUS_LABELS } from '../words/labels.js';
import { MESSAGE_LABELS } from '../words/message-labels.js';
import { act, deskRead, type Notice } from './act.js';
import Facts from './facts.js';
import Stamp from './stamp.js';

const AGAIN_MS = 2_000;

interface ReceptionFileCardProps {
  applicationId: string;
  role: Role;
  /** Back to the short list, where there was one. */
  onBack: (() => void) | null;
}

/** What to read aloud, what the desk alone sees, the mail to send again, the way to the file. */
export default function ReceptionFileCard(props: ReceptionFileCardProps): React.ReactElement {
  const { applicationId, role, onBack } = props;
  const [file, read] = useFile(applicationId);
  const [notice, setNotice] = useState<Notice | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const isRead = file !== null;
  useEffect(() => title.current?.focus(), [isRead]);
  if (file === null) return <p role="status">Lecture du dossier…</p>;
  const resend = async () => {
    const answer = await act(applicationId, 'resendMail');
    setNotice(answer.notice);
    read();
  };
  return (
    <article className="desk-panel" aria-labelledby="file-title">
      <header className="desk-file__head">
        <h2 id="file-title" ref={title} tabIndex={-1}>
          {[file.firstName, file.lastName].filter(Boolean).join(' ') || 'Demande'}
        </h2>
        <Stamp status={file.status} />
        <span className="desk-reception__reference">{file.reference}</span>
      </header>
      <div role="status">
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
      </div>
      <div className="desk-reception__columns">
        <section aria-labelledby="aloud" aria-live="polite">
          <h3 id="aloud">À lire à la personne</h3>
          <div className="desk-reception__spoken">
            {file.spoken.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {file.status === 'submitted' && (
            <p className="desk-hint">La réponse s’affiche ici dès qu’elle arrive.</p>
          )}
        </section>
        <section aria-labelledby="for-desk">
          <h3 id="for-desk">Pour vous seul</h3>
          <Facts
            pairs={[
              ['Motif', file.reason && REASON_LABELS[file.reason]],
              ['Entreprise', file.companyName],
              ['SIREN', file.siren && formatSiren(file.siren)],
              ['Adresse e-mail', file.email],
              ['Compte', ACCOUNT_STATUS_LABELS[file.accountStatus]],
              ['Dernier mail', file.lastMail ? mailWords(file.lastMail) : 'Aucun pour l’instant'],
            ]}
          />
        </section>
      </div>
      <div className="desk-bar__buttons">
        {file.lastMail && may(role, 'resendMail') && (
          <button type="button" className="desk-button desk-button--main" onClick={() => void resend()}>
            Renvoyer le dernier mail
          </button>
        )}
        <Link className="desk-button" to={`/admin/resources/applications/records/${applicationId}/review`}>
          Ouvrir le dossier
        </Link>
        {onBack && (
          <button type="button" className="desk-button desk-button--plain" onClick={onBack}>
            Revenir à la liste
          </button>
        )}
      </div>
    </article>
  );
}

/** The file, read again until the registers have answered. */
function useFile(applicationId: string): [ReceptionFile | null, () => void] {
  const [file, setFile] = useState<ReceptionFile | null>(null);
  const read = useCallback(() => {
    void deskRead<ReceptionFile>('reception-file', { id: applicationId }).then(
      (found) => found && setFile(found),
    );
  }, [applicationId]);
  useEffect(read, [read]);
  const isWaiting = file?.status === 'submitted';
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(read, AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting, read]);
  return [file, read];
}

function mailWords({ message, status, sentAt, recipient }: LastMail): string {
  const at = sentAt ? ` le ${frenchDateTime(sentAt)}` : '';
  return `${MESSAGE_LABELS[message]} – ${MAIL_STATUS_LABELS[status].toLowerCase()}${at}${recipient ? `, à ${recipient}` : ''}`;
}

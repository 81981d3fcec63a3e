import React, { useEffect, useRef, useState } from 'react';
import { useCurrentAdmin, type ActionProps, type RecordJSON } from 'adminjs';
import { Link, useNavigate } from 'react-router-dom';
import type { ReviewFile } from '../../src/applications/file.query.js';
import type { Role } from '../../src/staff/roles.js';
import type { Answer } from './act.js';
import DecisionBar from './decision-bar.js';
import { carriedFilter, fileAddress, queueAddress } from './queue-address.js';
import DoneNotice from './done-notice.js';
import FileApplicant from './file-applicant.js';
import FileReasons from './file-reasons.js';
import FileRegisters from './file-registers.js';
import Stamp from './stamp.js';
import { useDone, type JustDone } from './use-done.js';
import { useTitle } from './use-title.js';

/** The evidence page: everything a person needs to decide, and the gestures that never scroll away. */
export default function ReviewFileScreen({ record }: ActionProps): React.ReactElement {
  const [file, setFile] = useState((record as RecordJSON & { file: ReviewFile }).file);
  const [notice, setNotice] = useState<Answer['notice'] | null>(null);
  const [admin] = useCurrentAdmin();
  const done = useDone();
  const navigate = useNavigate();
  const noticeRef = useRef<HTMLDivElement>(null);
  useTitle(`${titleOf(file)} ${file.application.reference}`);
  useEffect(() => noticeRef.current?.scrollIntoView({ block: 'nearest' }), [notice]);

  const settle = (answer: Answer, isDecision: boolean) => {
    if (answer.file) setFile(answer.file);
    if (answer.notice.type === 'error' || !isDecision) return setNotice(answer.notice);
    const filter = carriedFilter();
    const path = answer.next ? fileAddress(answer.next, filter) : queueAddress(filter);
    navigate(path, { state: { done: doneOf(file, answer) } });
  };

  return (
    <main className="desk desk-main desk-file">
      {done && !notice && <DoneNotice key={done.applicationId} done={done} />}
      <div role="status" ref={noticeRef}>
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
      </div>
      <Head file={file} />
      <div className="desk-file__columns">
        <FileApplicant file={file} />
        <FileRegisters file={file} />
        <FileReasons file={file} />
      </div>
      {admin && (
        <DecisionBar
          key={file.application.version}
          file={file}
          viewer={{ id: admin.id ?? '', role: admin['role'] as Role }}
          onDone={settle}
        />
      )}
    </main>
  );
}

function Head({ file }: { file: ReviewFile }): React.ReactElement {
  const { reference, status, waitingWorkingDays, claim } = file.application;
  return (
    <header className="desk-file__head">
      <h1>{titleOf(file)}</h1>
      <Stamp status={status} />
      <span>{reference}</span>
      {status === 'pending' && <span>{waited(waitingWorkingDays)}</span>}
      {claim && <span>Pris par {claim.name}</span>}
      <Link to={queueAddress(carriedFilter())} style={{ marginLeft: 'auto' }}>
        File d’attente
      </Link>
    </header>
  );
}

function titleOf({ application }: ReviewFile): string {
  const name = [application.firstName, application.lastName].filter(Boolean).join(' ');
  return application.companyName ?? (name || 'Demande');
}

function waited(days: number): string {
  if (days === 0) return 'Reçue aujourd’hui';
  return `Attend depuis ${days}\u202fjour${days > 1 ? 's' : ''} ouvré${days > 1 ? 's' : ''}`;
}

function doneOf(file: ReviewFile, { notice, file: after }: Answer): JustDone {
  const { id, reference } = file.application;
  const undoUntil = after?.undoUntil ? new Date(after.undoUntil).getTime() : null;
  return { applicationId: id, reference, words: notice.message, undoUntil };
}

import React, { useEffect, useRef } from 'react';
import { useCurrentAdmin, type ActionProps, type RecordJSON } from 'adminjs';
import { useNavigate } from 'react-router-dom';
import type { ReviewFile } from '../../src/applications/file.query.js';
import type { Role } from '../../src/staff/roles.js';
import DecisionBar from './decision-bar.js';
import DoneNotice from './done-notice.js';
import FileApplicant from './file-applicant.js';
import { gesturesFor } from './file-gestures.js';
import FileHead, { titleOf } from './file-head.js';
import FileReasons from './file-reasons.js';
import FileRegisters from './file-registers.js';
import { carriedFilter, queueAddress } from './queue-address.js';
import SiblingProposal from './sibling-proposal.js';
import { useActing } from './use-acting.js';
import { useDone } from './use-done.js';
import type { Recheck } from './use-recheck.js';
import Screen from './screen.js';

/** The evidence page: everything a person needs to decide, and the gestures that never scroll away. */
export default function ReviewFileScreen({ record }: ActionProps): React.ReactElement {
  const acting = useActing((record as RecordJSON & { file: ReviewFile }).file);
  const { file, notice, proposal, recheck, opened, isBusy, begin, send, close } = acting;
  const [admin] = useCurrentAdmin();
  const viewer = { id: admin?.id ?? '', role: (admin?.['role'] ?? 'reader') as Role };
  const done = useDone();
  const navigate = useNavigate();
  const noticeRef = useRef<HTMLDivElement>(null);
  useEffect(() => noticeRef.current?.scrollIntoView({ block: 'nearest' }), [notice]);
  const keys = [
    { key: 'f', words: 'Revenir à la file d’attente', run: () => navigate(queueAddress(carriedFilter())) },
    ...(proposal
      ? [
          {
            key: 'n',
            words: 'Passer au dossier suivant',
            run: () => navigate(proposal.next, { state: { done: proposal.done } }),
          },
        ]
      : []),
  ];
  return (
    <Screen title={`${titleOf(file)} ${file.application.reference}`} className="desk-file">
      {done && !notice && <DoneNotice key={done.applicationId} done={done} />}
      <div role="status" ref={noticeRef}>
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
      </div>
      <RecheckProgress recheck={recheck} />
      {proposal && <SiblingProposal proposal={proposal} />}
      <FileHead file={file} viewer={viewer} />
      <div className="desk-file__columns">
        <FileApplicant file={file} />
        <FileRegisters file={file} />
        <FileReasons file={file} />
      </div>
      {admin && (
        <DecisionBar
          {...{ file, opened, isBusy, keys, gestures: gesturesFor(file, viewer), viewerId: viewer.id }}
          onGesture={begin}
          onSend={send}
          onClose={close}
        />
      )}
    </Screen>
  );
}

function RecheckProgress({ recheck }: { recheck: Recheck }): React.ReactElement {
  return (
    <div role="status" className="desk-recheck">
      {recheck.state === 'asking' && (
        <p className="desk-notice">
          <progress aria-label="Consultation des registres" />
          {'Les registres sont consultés\u202f: la réponse s’affichera ici d’elle-même.'}
          <span aria-hidden="true">{recheck.seconds} s</span>
        </p>
      )}
      {recheck.state === 'silent' && (
        <p className="desk-notice">
          Un registre ne répond pas pour l’instant. Le guichet continue d’essayer ; vous pouvez passer à autre
          chose.
        </p>
      )}
    </div>
  );
}

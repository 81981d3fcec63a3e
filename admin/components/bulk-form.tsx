import React, { useState } from 'react';
import { useCurrentAdmin } from 'adminjs';
import type { QueueLine } from '../../src/applications/queue/line.js';
import type { StaffApproveReason, StaffRejectReason } from '../../src/applications/reasons.js';
import { missingWords } from '../../src/applications/words/needed-words.js';
import MessageField from './message-field.js';
import NoteField from './note-field.js';
import OverClaim from './over-claim.js';
import ReasonField from './reason-field.js';
import { count, KINDS, type Decided, type Kind } from './bulk.js';

interface BulkFormProps {
  kind: Kind;
  lines: readonly QueueLine[];
  isBusy: boolean;
  onPreview: (decided: Decided) => void;
  onCancel: () => void;
}

/** The reason, the same for all; what it would change is shown before anything is done. */
export default function BulkForm(props: BulkFormProps): React.ReactElement {
  const { kind, lines, isBusy, onPreview, onCancel } = props;
  const { verb, reasons, to } = KINDS[kind];
  const [admin] = useCurrentAdmin();
  const [reason, setReason] = useState<StaffApproveReason | StaffRejectReason | ''>('');
  const [note, setNote] = useState('');
  const [message, setMessage] = useState('');
  const [takeOver, setTakeOver] = useState(false);
  const claimed = lines.filter(({ claim }) => claim !== null && claim.staffId !== admin?.id).length;
  const isReady = reason !== '' && missingWords({ to, reason, note, message }) === null && !isBusy;
  const given = {
    reason,
    takeOver,
    ...(note.trim() ? { note } : {}),
    ...(kind === 'bulkReject' && message.trim() ? { message } : {}),
  };
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label={`${verb} en lot`}>
      <div className="desk-form desk-form--single">
        <div className="desk-form__fields">
          <h2>
            {verb} {count(lines.length)}
          </h2>
          <ReasonField
            label="Motif, le même pour tous"
            reasons={reasons}
            reason={reason}
            onChange={setReason}
          />
          {kind === 'bulkReject' && (
            <MessageField label="Message aux demandeurs" {...{ reason, message, onChange: setMessage }} />
          )}
          <NoteField reason={reason} note={note} onChange={setNote} />
          {claimed > 0 && (
            <OverClaim
              label={`Décider aussi ${claimed > 1 ? `les ${String(claimed)} demandes prises` : 'la demande prise'} par des collègues`}
              isMeant={takeOver}
              onChange={setTakeOver}
            />
          )}
        </div>
      </div>
      <div className="desk-bar__buttons">
        <button type="button" className="desk-button" disabled={!isReady} onClick={() => onPreview(given)}>
          Voir ce qui changera
        </button>
        <button type="button" className="desk-button" onClick={onCancel}>
          Ne rien faire
        </button>
      </div>
    </form>
  );
}

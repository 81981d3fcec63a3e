import React, { useState } from 'react';
import type { StaffApproveReason, StaffRejectReason } from '../../src/applications/reasons.js';
import NoteField from './note-field.js';
import ReasonField from './reason-field.js';
import { count, KINDS, type Decided, type Kind } from './bulk.js';

interface BulkFormProps {
  kind: Kind;
  files: number;
  isBusy: boolean;
  onPreview: (decided: Decided) => void;
  onCancel: () => void;
}

/** The reason, the same for all; what it would change is shown before anything is done. */
export default function BulkForm(props: BulkFormProps): React.ReactElement {
  const { kind, files, isBusy, onPreview, onCancel } = props;
  const { verb, reasons } = KINDS[kind];
  const [reason, setReason] = useState<StaffApproveReason | StaffRejectReason | ''>('');
  const [note, setNote] = useState('');
  const [message, setMessage] = useState('');
  const isReady = reason !== '' && (reason !== 'other' || note.trim() !== '') && !isBusy;
  const given = {
    reason,
    ...(note.trim() ? { note } : {}),
    ...(kind === 'bulkReject' && message.trim() ? { message } : {}),
  };
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label={`${verb} en lot`}>
      <div className="desk-form desk-form--single">
        <div className="desk-form__fields">
          <h2>
            {verb} {count(files)}
          </h2>
          <ReasonField
            label="Motif, le même pour tous"
            reasons={reasons}
            reason={reason}
            onChange={setReason}
          />
          {kind === 'bulkReject' && (
            <div>
              <label htmlFor="message">Message aux demandeurs (facultatif)</label>
              <textarea
                id="message"
                maxLength={2000}
                value={message}
                onChange={({ target }) => setMessage(target.value)}
              />
            </div>
          )}
          <NoteField reason={reason} note={note} onChange={setNote} />
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

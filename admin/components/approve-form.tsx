import React, { useState } from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { STAFF_APPROVE_REASONS, type StaffApproveReason } from '../../src/applications/reasons.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import MailPreview from './mail-preview.js';

export interface FormProps {
  file: ReviewFile;
  isBusy: boolean;
  onSend: (body: object) => void;
  onCancel: () => void;
}

/** Accepting: the reason, a note for colleagues, and the mail as it will be read. */
export default function ApproveForm({ file, isBusy, onSend, onCancel }: FormProps): React.ReactElement {
  const [reason, setReason] = useState<StaffApproveReason | ''>('');
  const [note, setNote] = useState('');
  const isReady = reason !== '' && (reason !== 'other' || note.trim() !== '');
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label="Accepter la demande">
      <div className="desk-form">
        <div>
          <h2>Accepter la demande</h2>
          <div>
            <label htmlFor="reason">Motif</label>
            <select
              id="reason"
              autoFocus
              value={reason}
              onChange={({ target }) => setReason(target.value as StaffApproveReason)}
            >
              <option value="">Choisir un motif</option>
              {STAFF_APPROVE_REASONS.map((each) => (
                <option key={each} value={each}>
                  {REASON_LABELS[each]}
                </option>
              ))}
            </select>
          </div>
          <Note reason={reason} note={note} onChange={setNote} />
        </div>
        <MailPreview applicationId={file.application.id} proposal={reason && { to: 'approved', reason }} />
      </div>
      <div className="desk-bar__buttons">
        <button
          type="button"
          className="desk-button desk-button--main"
          disabled={!isReady || isBusy}
          onClick={() => onSend({ reason, ...(note.trim() ? { note } : {}) })}
        >
          Accepter et envoyer le mail
        </button>
        <button type="button" className="desk-button" onClick={onCancel}>
          Ne rien faire
        </button>
      </div>
    </form>
  );
}

/** Words for colleagues; needed when the reason is none of the list. */
export function Note(props: {
  reason: string;
  note: string;
  onChange: (note: string) => void;
}): React.ReactElement {
  const isNeeded = props.reason === 'other';
  return (
    <div>
      <label htmlFor="note">Note pour les collègues{isNeeded ? ' (obligatoire)' : ' (facultatif)'}</label>
      <textarea
        id="note"
        maxLength={2000}
        required={isNeeded}
        value={props.note}
        onChange={({ target }) => props.onChange(target.value)}
      />
      <p className="desk-hint">Le demandeur ne la voit pas, sauf s’il demande la copie de ses données.</p>
    </div>
  );
}

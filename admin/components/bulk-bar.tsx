import React, { useState } from 'react';
import type { QueueLine } from '../../src/applications/queue/line.js';
import { STAFF_APPROVE_REASONS, STAFF_REJECT_REASONS } from '../../src/applications/reasons.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import type { BulkLine } from '../actions/bulk.action.js';
import { decideInBulk, type BulkAnswer } from './act.js';
import Note from './note-field.js';

const KINDS = {
  bulkApprove: { verb: 'Accepter', reasons: STAFF_APPROVE_REASONS, look: 'desk-button--main' },
  bulkReject: { verb: 'Refuser', reasons: STAFF_REJECT_REASONS, look: 'desk-button--danger' },
} as const;

type Kind = keyof typeof KINDS;

/** One decision for several files: the same reason for all; a file that moved on meanwhile is left alone. */
export default function BulkBar({
  lines,
  onDone,
}: {
  lines: QueueLine[];
  onDone: () => void;
}): React.ReactElement {
  const [kind, setKind] = useState<Kind | null>(null);
  const [answer, setAnswer] = useState<BulkAnswer | null>(null);
  const send = async (body: object) => {
    if (!kind) return;
    setAnswer(await decideInBulk(kind, lines, body));
    setKind(null);
    onDone();
  };
  const isShown = lines.length > 0 || answer !== null;
  return (
    <section className="desk-bar" aria-label="Décider en lot" hidden={!isShown} style={{ marginTop: 24 }}>
      <div role="status">{answer && <Report answer={answer} />}</div>
      {kind && lines.length > 0 && (
        <BulkForm key={kind} kind={kind} lines={lines} onSend={send} onCancel={() => setKind(null)} />
      )}
      {!kind && lines.length > 0 && (
        <div className="desk-bar__buttons">
          <strong>{count(lines.length)}</strong>
          {(Object.keys(KINDS) as Kind[]).map((each) => (
            <button
              key={each}
              type="button"
              className={`desk-button ${KINDS[each].look}`}
              onClick={() => setKind(each)}
            >
              {KINDS[each].verb}…
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function BulkForm(props: {
  kind: Kind;
  lines: QueueLine[];
  onSend: (body: object) => Promise<void>;
  onCancel: () => void;
}): React.ReactElement {
  const { verb, reasons, look } = KINDS[props.kind];
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isReady = reason !== '' && (reason !== 'other' || note.trim() !== '') && !isBusy;
  const send = () => {
    setBusy(true);
    void props.onSend({ reason, ...(note.trim() ? { note } : {}) });
  };
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label={`${verb} en lot`}>
      <div className="desk-form desk-form--single">
        <div>
          <h2>
            {verb} {count(props.lines.length)}
          </h2>
          <p>{props.lines.map(({ reference }) => reference).join(', ')}</p>
          <div>
            <label htmlFor="reason">Motif, le même pour tous</label>
            <select id="reason" autoFocus value={reason} onChange={({ target }) => setReason(target.value)}>
              <option value="">Choisir un motif</option>
              {reasons.map((each) => (
                <option key={each} value={each}>
                  {REASON_LABELS[each]}
                </option>
              ))}
            </select>
          </div>
          <Note reason={reason} note={note} onChange={setNote} />
        </div>
      </div>
      <div className="desk-bar__buttons">
        <button type="button" className={`desk-button ${look}`} disabled={!isReady} onClick={send}>
          {verb} et envoyer les mails
        </button>
        <button type="button" className="desk-button" onClick={props.onCancel}>
          Ne rien faire
        </button>
      </div>
    </form>
  );
}

function Report({ answer: { notice, report } }: { answer: BulkAnswer }): React.ReactElement {
  const left = report.filter((line): line is BulkLine & { refused: string } => line.refused !== null);
  return (
    <>
      <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>
      <ul>
        {left.map(({ id, reference, refused }) => (
          <li key={id}>
            <strong>{reference}</strong> : {refused}
          </li>
        ))}
      </ul>
    </>
  );
}

function count(files: number): string {
  return files === 1 ? '1 demande' : `${files} demandes`;
}

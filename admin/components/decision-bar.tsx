import React, { useRef, useState } from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { typeset } from '../../src/config/words.js';
import { may, type Role } from '../../src/staff/roles.js';
import { act, type Answer } from './act.js';
import ApproveForm from './approve-form.js';
import RejectForm from './reject-form.js';
import WordsForm from './words-form.js';

export interface DecisionBarProps {
  file: ReviewFile;
  viewer: { id: string; role: Role };
  onDone: (answer: Answer, isDecision: boolean) => void;
}

type Opened = 'approve' | 'reject' | 'ask' | 'reopen';

/** What I can do with this file. A button is there when the role and the state allow it; the server asks again. */
export default function DecisionBar({ file, viewer, onDone }: DecisionBarProps): React.ReactElement {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isBusy, setBusy] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const { id, version } = file.application;
  const send = async (action: string, body: object, isDecision: boolean) => {
    setBusy(true);
    const answer = await act(id, action, body);
    setBusy(false);
    if (answer.notice.type === 'success') setOpened(null);
    onDone(answer, isDecision);
  };
  const decide = (action: string) => (body: object) => void send(action, { version, ...body }, true);
  const revise = (action: string) => (body: object) => void send(action, { version, ...body }, false);
  const close = () => {
    setOpened(null);
    bar.current?.focus();
  };
  const form = { file, isBusy, onCancel: close };
  return (
    <section
      className="desk-bar"
      aria-label="Ce que je peux faire"
      tabIndex={-1}
      ref={bar}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      {opened === 'approve' && <ApproveForm {...form} onSend={decide('approve')} />}
      {opened === 'reject' && <RejectForm {...form} onSend={decide('reject')} />}
      {opened === 'ask' && <WordsForm {...form} kind="ask" onSend={decide('askInformation')} />}
      {opened === 'reopen' && <WordsForm {...form} kind="reopen" onSend={revise('reopen')} />}
      {opened === null && (
        <Buttons
          file={file}
          viewer={viewer}
          isBusy={isBusy}
          onOpen={setOpened}
          onAct={(action, body = {}) => void send(action, body, false)}
        />
      )}
    </section>
  );
}

interface ButtonsProps extends Omit<DecisionBarProps, 'onDone'> {
  isBusy: boolean;
  onOpen: (opened: Opened) => void;
  onAct: (action: string, body?: object) => void;
}

function Buttons({ file, viewer, isBusy, onOpen, onAct }: ButtonsProps): React.ReactElement {
  const { status, claim } = file.application;
  const isMine = claim?.staffId === viewer.id;
  const isForColleague = file.appeal?.isForColleague ?? false;
  const isWaiting = status === 'pending' || status === 'submitted';
  const can = {
    decide: status === 'pending' && !isForColleague && may(viewer.role, 'decide'),
    ask: status === 'pending' && may(viewer.role, 'ask'),
    reopen: (status === 'approved' || status === 'rejected') && may(viewer.role, 'reopen'),
    claim: status === 'pending' && may(viewer.role, 'claim'),
    recheck: isWaiting && file.application.siren !== null && may(viewer.role, 'recheck'),
    resend: file.mails.length > 0 && may(viewer.role, 'resendMail'),
    undo: file.undoUntil !== null && may(viewer.role, 'undo'),
  };
  if (!Object.values(can).includes(true)) return <p className="desk-hint">{nothingToDo(viewer.role)}</p>;
  const button = (label: string, look: string, onClick: () => void) => (
    <button type="button" className={`desk-button ${look}`} disabled={isBusy} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div className="desk-bar__buttons">
      {isForColleague && <p className="desk-hint">{typeset(FOR_COLLEAGUE)}</p>}
      {can.decide && button('Accepter…', 'desk-button--main', () => onOpen('approve'))}
      {can.ask && button('Demander une précision…', '', () => onOpen('ask'))}
      {can.decide && button('Refuser…', 'desk-button--danger', () => onOpen('reject'))}
      {can.undo && button('Annuler la décision', '', () => onAct('undo'))}
      {can.reopen && button('Rouvrir le dossier…', '', () => onOpen('reopen'))}
      <div className="desk-bar__rest">
        {can.claim && !claim && button('Prendre le dossier', 'desk-button--plain', () => onAct('claim'))}
        {can.claim && isMine && button('Rendre le dossier', 'desk-button--plain', () => onAct('release'))}
        {can.claim &&
          claim &&
          !isMine &&
          button(`Reprendre à ${claim.name}`, 'desk-button--plain', () => onAct('claim', { takeOver: true }))}
        {can.recheck && button('Vérifier de nouveau', 'desk-button--plain', () => onAct('recheck'))}
        {can.resend && button('Renvoyer le mail', 'desk-button--plain', () => onAct('resendMail'))}
      </div>
    </div>
  );
}

const FOR_COLLEAGUE =
  'Vous avez pris la décision contestée : un autre membre de l’équipe décide de ce réexamen.';

function nothingToDo(role: Role): string {
  return role === 'reader'
    ? 'Votre rôle permet de lire ce dossier, pas d’y agir.'
    : 'Rien à faire sur ce dossier pour l’instant.';
}

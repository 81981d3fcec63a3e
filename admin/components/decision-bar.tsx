import React, { useEffect, useRef, useState } from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { typeset } from '../../src/config/words.js';
import ApproveForm from './approve-form.js';
import ContactForm from './contact-form.js';
import EmailForm from './email-form.js';
import type { FormProps } from './file-form.js';
import type { FileGesture, FormName } from './file-gestures.js';
import OverClaim from './over-claim.js';
import Keys, { type Key } from './keys.js';
import RejectForm from './reject-form.js';
import TakeOverForm from './take-over-form.js';
import { useSecondsUntil } from './use-seconds-until.js';
import WordsForm from './words-form.js';

export interface DecisionBarProps {
  file: ReviewFile;
  viewerId: string;
  gestures: FileGesture[];
  opened: FormName | null;
  isBusy: boolean;
  /** Keys of the screen beside those of the gestures. */
  keys: readonly Key[];
  onGesture: (gesture: FileGesture) => void;
  onSend: (form: FormName, body: object) => void;
  onClose: () => void;
}

const FORMS: Readonly<Record<FormName, React.ComponentType<FormProps>>> = {
  approve: ApproveForm,
  reject: RejectForm,
  ask: (form) => <WordsForm {...form} kind="ask" />,
  reopen: (form) => <WordsForm {...form} kind="reopen" />,
  takeOver: TakeOverForm,
  contact: ContactForm,
  email: EmailForm,
};

/** What I can do with this file: the buttons, or the form that one of them opened. Never scrolls away. */
export default function DecisionBar(props: DecisionBarProps): React.ReactElement {
  const { file, viewerId, gestures, opened, isBusy, keys, onGesture, onSend, onClose } = props;
  const over = useOverClaim(file, viewerId, opened);
  const bar = useRef<HTMLElement>(null);
  const close = () => opened !== null && onClose();
  useFocusKept(bar, `${opened ?? ''} ${String(isBusy)}`);
  const Form = opened && FORMS[opened];
  const pressed = gestures.map((gesture) => ({
    ...{ key: gesture.key, words: gesture.label.replace('…', ''), run: () => !isBusy && onGesture(gesture) },
  }));
  return (
    <section
      className="desk-bar"
      aria-label="Ce que je peux faire"
      tabIndex={-1}
      ref={bar}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      {Form && opened ? (
        <>
          {over.claim && (
            <OverClaim
              label={typeset(`Décider quand même : ${over.claim.name} a pris ce dossier entre-temps`)}
              isMeant={over.isMeant}
              onChange={over.setMeant}
            />
          )}
          <Form
            {...{ file, isBusy }}
            onCancel={close}
            onSend={(body) => onSend(opened, over.claim ? { ...body, takeOver: over.isMeant } : body)}
          />
        </>
      ) : (
        <Buttons file={file} gestures={gestures} isBusy={isBusy} onGesture={onGesture}>
          <Keys keys={[...pressed, ...keys]} />
        </Buttons>
      )}
    </section>
  );
}

/** A colleague's claim that came while the form of a decision was open, and whether to decide over it. */
function useOverClaim({ application }: ReviewFile, viewerId: string, opened: FormName | null) {
  const [isMeant, setMeant] = useState(false);
  useEffect(() => setMeant(false), [opened]);
  const isDecision = opened === 'approve' || opened === 'reject' || opened === 'ask';
  const claim = isDecision && application.claim?.staffId !== viewerId ? application.claim : null;
  return { claim, isMeant, setMeant };
}

/** When what had the focus is gone, after a form or a gesture, keys and Tab go on from the bar. */
function useFocusKept(bar: React.RefObject<HTMLElement | null>, state: string): void {
  const last = useRef(state);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (last.current !== state && isLost) bar.current?.focus({ preventScroll: true });
    last.current = state;
  }, [bar, state]);
}

type ButtonsProps = Pick<DecisionBarProps, 'file' | 'gestures' | 'isBusy' | 'onGesture'> & {
  children: React.ReactNode;
};

function Buttons({ file, gestures, isBusy, onGesture, children }: ButtonsProps): React.ReactElement {
  const button = (gesture: FileGesture) => (
    <button
      type="button"
      key={gesture.label}
      className={`desk-button desk-button--${gesture.look}`}
      disabled={isBusy}
      aria-keyshortcuts={gesture.key}
      onClick={() => onGesture(gesture)}
    >
      {gesture.label}
      {isUndo(gesture) && <SecondsLeft until={file.undoUntil} />}
    </button>
  );
  const isAside = ({ look }: FileGesture) => look === 'plain';
  return (
    <div className="desk-bar__buttons">
      {file.appeal?.isForColleague && <p className="desk-hint">{typeset(FOR_COLLEAGUE)}</p>}
      {gestures.filter((gesture) => !isAside(gesture)).map(button)}
      {gestures.length === 1 && (
        <p className="desk-hint">Votre rôle permet de lire ce dossier, pas d’y agir.</p>
      )}
      <div className="desk-bar__keys">{children}</div>
      <div className="desk-bar__rest">{gestures.filter(isAside).map(button)}</div>
    </div>
  );
}

const FOR_COLLEAGUE =
  'Vous avez pris la décision contestée : un autre membre de l’équipe décide de ce réexamen.';

function isUndo({ does }: FileGesture): boolean {
  return typeof does === 'object' && 'action' in does && does.action === 'undo';
}

function SecondsLeft({ until }: { until: Date | null }): React.ReactElement {
  const seconds = useSecondsUntil(until && new Date(until).getTime());
  return <> (encore {seconds} s)</>;
}

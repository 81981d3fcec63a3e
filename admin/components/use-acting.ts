import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ReviewFile } from '../../src/applications/file.query.js';
import type { Relative } from '../../src/applications/relatives.query.js';
import { act, type Answer, type Notice } from './act.js';
import type { FileGesture, FormName } from './file-gestures.js';
import { printFile } from './print-file.js';
import { carriedFilter, fileAddress, queueAddress } from './queue-address.js';
import type { JustDone } from './use-done.js';
import { useRecheck, type Recheck } from './use-recheck.js';
import { forgetTyped, hasTyped } from './use-typed.js';

/** Other demandes on the SIREN just accepted, to be looked at before the queue goes on. */
export interface Proposal {
  waiting: Relative[];
  /** Where the queue goes on. */
  next: string;
  done: JustDone;
}

/** The action of each form; the first four are compared with the version that was seen. */
const ACTIONS: Readonly<Record<FormName, { name: string; isDecision?: true; isVersioned?: true }>> = {
  approve: { name: 'approve', isDecision: true, isVersioned: true },
  reject: { name: 'reject', isDecision: true, isVersioned: true },
  ask: { name: 'askInformation', isDecision: true, isVersioned: true },
  reopen: { name: 'reopen', isVersioned: true },
  takeOver: { name: 'claim' },
  contact: { name: 'logContact' },
  email: { name: 'correctEmail' },
};

export interface Acting {
  file: ReviewFile;
  notice: Notice | null;
  opened: FormName | null;
  isBusy: boolean;
  proposal: Proposal | null;
  recheck: Recheck;
  close: () => void;
  begin: (gesture: FileGesture) => void;
  send: (form: FormName, body: object) => void;
}

/** A file on the screen and what is being done with it: after each gesture, the file as it has become. */
export function useActing(initial: ReviewFile): Acting {
  const [file, setFile] = useState(initial);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [opened, setOpened] = useState<FormName | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const navigate = useNavigate();
  const arrived = useCallback((fresh: ReviewFile) => {
    setFile(fresh);
    setNotice({ type: 'success', message: 'Les registres ont répondu\u202f: le dossier est à jour.' });
  }, []);
  const { recheck, start } = useRecheck(file, arrived);

  const ask = async (action: string, body: object): Promise<Answer | null> => {
    setBusy(true);
    const answer = await act(file.application.id, action, body);
    setBusy(false);
    if (answer.file) setFile(answer.file);
    const isMoved = answer.file !== null && answer.file.application.version !== file.application.version;
    if (answer.notice.type === 'success' || isMoved) setOpened(null);
    setNotice(isMoved && answer.notice.type === 'error' ? withKept(answer.notice) : answer.notice);
    return answer.notice.type === 'success' ? answer : null;
  };
  const withKept = (told: Notice): Notice =>
    opened && hasTyped(file.application.id, opened)
      ? { ...told, message: `${told.message} Ce que vous aviez saisi est gardé.` }
      : told;
  const goOn = (form: FormName, answer: Answer) => {
    const done = doneOf(file, answer);
    const filter = carriedFilter();
    const next = answer.next ? fileAddress(answer.next, filter) : queueAddress(filter);
    const waiting = form === 'approve' ? waitingBeside(answer.file) : [];
    if (waiting.length > 0) setProposal({ waiting, next, done });
    else navigate(next, { state: { done } });
  };
  const send = async (form: FormName, body: object) => {
    const { name, isDecision, isVersioned } = ACTIONS[form];
    const seen = isVersioned ? { version: file.application.version } : {};
    const answer = await ask(name, { ...seen, ...(isDecision ? { takeOver: false } : {}), ...body });
    if (!answer) return;
    forgetLater(file.application.id, form, answer.file?.undoUntil ?? null);
    if (isDecision) goOn(form, answer);
  };
  const begin = async ({ does }: FileGesture) => {
    if (does === 'print') return printFile();
    if ('form' in does) return setOpened(does.form);
    const answer = await ask(does.action, {});
    if (answer && does.action === 'recheck') start();
    if (answer && does.action === 'undo') setProposal(null);
  };
  return {
    ...{ file, notice, opened, isBusy, proposal, recheck },
    close: () => setOpened(null),
    begin: (gesture) => void begin(gesture),
    send: (form, body) => void send(form, body),
  };
}

/** The words of a decision are there again when it is taken back. */
function forgetLater(applicationId: string, form: FormName, undoUntil: Date | null): void {
  const leftMs = undoUntil ? new Date(undoUntil).getTime() - Date.now() : 0;
  setTimeout(() => forgetTyped(applicationId, form), Math.max(0, leftMs));
}

function waitingBeside(file: ReviewFile | null): Relative[] {
  return (file?.relatives.sameSiren ?? []).filter(({ status }) => status === 'pending');
}

function doneOf({ application: { id, reference } }: ReviewFile, { notice, file: after }: Answer): JustDone {
  const undoUntil = after?.undoUntil ? new Date(after.undoUntil).getTime() : null;
  return { applicationId: id, reference, words: notice.message, undoUntil };
}

import React, { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { act } from './act.js';
import { useKeys } from './keys.js';
import type { JustDone } from './use-done.js';
import { useSecondsUntil } from './use-seconds-until.js';

/** « Demande acceptée » on the screen that opens next, with the seconds left to take it back. */
export default function DoneNotice({ done }: { done: JustDone }): React.ReactElement {
  const navigate = useNavigate();
  const seconds = useSecondsUntil(done.undoUntil);
  const [problem, setProblem] = useState<string | null>(null);
  const mayUndo = !problem && seconds > 0;
  const undo = async () => {
    const { notice } = await act(done.applicationId, 'undo');
    if (notice.type === 'error') return setProblem(notice.message);
    const state = { done: { ...done, words: notice.message, undoUntil: null } };
    navigate(`/admin/resources/applications/records/${done.applicationId}/review`, { state });
  };
  useKeys(mayUndo ? [{ key: 'u', words: 'Annuler la dernière décision', run: () => void undo() }] : []);
  return (
    <div className={`desk-notice desk-notice--${problem ? 'error' : 'success'}`} data-arrival>
      <span role="status">{problem ?? `${done.reference}\u202f: ${done.words}`}</span>
      {mayUndo && (
        <button type="button" className="desk-button" aria-keyshortcuts="u" onClick={() => void undo()}>
          Annuler (encore {seconds} s) <kbd aria-hidden="true">u</kbd>
        </button>
      )}
    </div>
  );
}

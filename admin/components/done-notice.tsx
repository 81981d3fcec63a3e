import React, { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { act } from './act.js';
import type { JustDone } from './use-done.js';

const TICK_MS = 1_000;

/** « Demande acceptée » on the screen that opens next, with the seconds left to take it back. */
export default function DoneNotice({ done }: { done: JustDone }): React.ReactElement {
  const navigate = useNavigate();
  const seconds = useSecondsUntil(done.undoUntil);
  const [problem, setProblem] = useState<string | null>(null);
  const undo = async () => {
    const { notice } = await act(done.applicationId, 'undo');
    if (notice.type === 'error') return setProblem(notice.message);
    const state = { done: { ...done, words: notice.message, undoUntil: null } };
    navigate(`/admin/resources/applications/records/${done.applicationId}/review`, { state });
  };
  return (
    <div className={`desk-notice desk-notice--${problem ? 'error' : 'success'}`} role="status">
      <span>{problem ?? `${done.reference} : ${done.words}`}</span>
      {!problem && seconds > 0 && (
        <button type="button" className="desk-button" onClick={() => void undo()}>
          Annuler (encore {seconds} s)
        </button>
      )}
    </div>
  );
}

function useSecondsUntil(instant: number | null): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return instant === null ? 0 : Math.max(0, Math.ceil((instant - now) / 1000));
}

import { useLocation } from 'react-router-dom';

/** What was just done on another file, carried to the screen that opens next. */
export interface JustDone {
  applicationId: string;
  reference: string;
  words: string;
  /** Milliseconds since 1970: until then it can be taken back. */
  undoUntil: number | null;
}

/** The gesture that led to this screen, or null. */
export function useDone(): JustDone | null {
  const state = useLocation().state as { done?: JustDone } | null;
  return state?.done ?? null;
}

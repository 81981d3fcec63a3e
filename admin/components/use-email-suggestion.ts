import { useRef, useState } from 'react';
import type { SuggestionAnswer } from '../gestures/counter-entry.js';
import { deskGesture } from './act.js';

export interface EmailReading {
  /** What the site would suggest; null when the address looks right. */
  suggestion: string | null;
  /** Asks once about each address; true when it looks mistyped, and that has just been said. */
  readAgain: (email: string) => Promise<boolean>;
  /** The suggestion is taken: it is not asked about. */
  take: (email: string) => void;
}

/** The address read again as the site does: a hint, which stops nobody twice. */
export function useEmailSuggestion(): EmailReading {
  const [suggestion, setSuggestion] = useState<string | null>(null);
  const asked = useRef('');
  return {
    suggestion,
    readAgain: async (email) => {
      if (asked.current === email) return false;
      asked.current = email;
      const answer = await deskGesture<SuggestionAnswer>('counter-email', { email });
      const suggested = 'suggestion' in answer ? answer.suggestion : null;
      setSuggestion(suggested);
      return suggested !== null;
    },
    take: (email) => {
      asked.current = email;
      setSuggestion(null);
    },
  };
}

import React from 'react';
import { deskGesture } from './act.js';
import type { SuggestionAnswer } from '../gestures/counter-entry.js';

/** What the site would suggest for this address; null when it looks right, or nothing could be asked. */
export async function askSuggestion(email: string): Promise<string | null> {
  const answer = await deskGesture<SuggestionAnswer>('counter-email', { email });
  return 'suggestion' in answer ? answer.suggestion : null;
}

interface EmailSuggestionProps {
  suggestion: string | null;
  onTake: (email: string) => void;
}

/** « Vouliez-vous dire … ? », as on the site: one press takes it, and it stops nobody. */
export default function EmailSuggestion(props: EmailSuggestionProps): React.ReactElement {
  const { suggestion, onTake } = props;
  return (
    <div role="status">
      {suggestion !== null && (
        <p className="desk-hint">
          Vouliez-vous dire{' '}
          <button type="button" className="desk-button" onClick={() => onTake(suggestion)}>
            {suggestion}
          </button>
          {'\u202f?'}
        </p>
      )}
    </div>
  );
}

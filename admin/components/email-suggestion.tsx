import React from 'react';

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

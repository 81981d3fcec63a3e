import React from 'react';

interface OverClaimProps {
  /** Whose claim it is, or how many files colleagues have taken. */
  label: string;
  isMeant: boolean;
  onChange: (isMeant: boolean) => void;
}

/** Deciding what a colleague has taken: never without saying so. */
export default function OverClaim({ label, isMeant, onChange }: OverClaimProps): React.ReactElement {
  return (
    <p className="desk-notice">
      <label className="desk-check">
        <input type="checkbox" checked={isMeant} onChange={({ target }) => onChange(target.checked)} />{' '}
        {label}
      </label>
    </p>
  );
}

import React from 'react';

const SHOWN = 4;

interface FirstFewProps {
  className: string;
  /** Items of a list, the most important first. */
  children: React.ReactElement[];
}

/** A list of people of which the first are seen, and the others opened. */
export default function FirstFew({ className, children }: FirstFewProps): React.ReactElement {
  const rest = children.slice(SHOWN);
  return (
    <>
      <ul className={className}>{children.slice(0, SHOWN)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length > 1 ? `Les ${String(rest.length)} autres` : 'Une autre personne'}</summary>
          <ul className={className}>{rest}</ul>
        </details>
      )}
    </>
  );
}

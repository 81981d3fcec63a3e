import React from 'react';

/** Leads out of the desk, in a window of its own that learns nothing of where it comes from. */
export default function OutsideLink({ href, label }: { href: string; label: string }): React.ReactElement {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {label}
      <small> (nouvelle fenêtre)</small>
    </a>
  );
}

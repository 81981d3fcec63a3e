import React from 'react';

const PATHS = {
  done: 'M20 6 9 17l-5-5',
  wait: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  refused: 'M18 6 6 18M6 6l12 12',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  reply: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 6 6v4',
} as const;

/** A mark beside a word that says the same; drawn like the panel's own icons. */
export default function Icon({ name }: { name: keyof typeof PATHS }): React.ReactElement {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

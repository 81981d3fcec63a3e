import React from 'react';
import { CONTENT } from './screen.js';

/** The first stop of Tab: over the menu, to the screen itself. The address stays as it is. */
export default function SkipLink(): React.ReactElement {
  const skip = (event: React.MouseEvent) => {
    event.preventDefault();
    document.getElementById(CONTENT)?.focus();
  };
  return (
    <a href={`#${CONTENT}`} className="desk-skip" onClick={skip}>
      Aller au contenu
    </a>
  );
}

import React, { useEffect, useState } from 'react';
import Icon from './icon.js';

const SAID_MS = 2_000;

/** Copies a value; its name says which, e.g. « Copier le SIREN ». */
export default function CopyButton({ text, what }: { text: string; what: string }): React.ReactElement {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <span className="desk-copy">
      <button type="button" onClick={copy} aria-label={`Copier ${what}`} title={`Copier ${what}`}>
        <Icon name={isCopied ? 'done' : 'copy'} />
      </button>
      <span role="status" className="desk-hidden">
        {isCopied && 'Copié'}
      </span>
    </span>
  );
}

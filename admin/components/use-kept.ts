import { useEffect, useState } from 'react';

/** What was typed, kept for the one moment when the code of the telephone is asked again on another page. */
export interface Kept<T> {
  value: T;
  change: (value: T) => void;
  /** Before asking the server: the page may be left for the code. */
  keep: () => void;
  forget: () => void;
}

/** @param name of the form, in this tab's own store; what was kept there is taken out of it */
export function useKept<T>(name: string, empty: T): Kept<T> {
  const [value, change] = useState<T>(() => taken<T>(name) ?? empty);
  const forget = () => window.sessionStorage.removeItem(name);
  useEffect(() => () => window.sessionStorage.removeItem(name), [name]);
  return {
    ...{ value, change, forget },
    keep: () => window.sessionStorage.setItem(name, JSON.stringify(value)),
  };
}

function taken<T>(name: string): T | null {
  const kept = window.sessionStorage.getItem(name);
  window.sessionStorage.removeItem(name);
  return kept === null ? null : (JSON.parse(kept) as T);
}

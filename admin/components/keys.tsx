import React, { useEffect, useRef, useState } from 'react';

/** What a key does on this screen. */
export interface Key {
  /** As `KeyboardEvent.key` says it; several when they do the same, e.g. `['j', 'ArrowDown']`. */
  key: string | readonly string[];
  /** In the list of keys: « Ouvrir le dossier ». */
  words: string;
  run: () => void;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Entrée',
  Escape: 'Échap',
};
const OFF = 'guichet-keys-off';
/** Where a key is a letter that somebody types, or already does something. */
const FIELDS = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"]';
const PRESSED_BY_ENTER = 'a[href], button, summary';

/**
 * Listens to the keys of a screen, and shows their list on « ? » or by its button. Keys typed in a field, pressed with
 * Ctrl, Alt or Cmd, or under an open dialogue are left alone; who speaks to the computer can switch them off (WCAG 2.1.4).
 */
export default function Keys({ keys }: { keys: readonly Key[] }): React.ReactElement {
  const [isOff, setOff] = useState(() => localStorage.getItem(OFF) !== null);
  const list = useRef<HTMLDialogElement>(null);
  const help: Key = {
    key: '?',
    words: 'Montrer ou cacher cette liste',
    run: () => (list.current?.open ? list.current.close() : list.current?.showModal()),
  };
  const all = [...keys, help];
  useKeys(all);
  const toggle = () => {
    if (isOff) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
    setOff(!isOff);
  };
  return (
    <>
      <button type="button" className="desk-button desk-button--plain" onClick={help.run}>
        Touches du clavier <kbd>?</kbd>
      </button>
      <dialog ref={list} className="desk-keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Touches du clavier</h2>
        <dl>
          {all.map(({ key, words }) => (
            <div key={words}>
              <dt>
                {[key].flat().map((name) => (
                  <kbd key={name}>{NAMES[name] ?? name}</kbd>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input type="checkbox" checked={!isOff} onChange={toggle} /> Touches actives sur ce poste
        </label>
        <button type="button" className="desk-button" autoFocus onClick={help.run}>
          Fermer
        </button>
      </dialog>
    </>
  );
}

/** Runs what a pressed key stands for, when the key is nobody else's and the keys are not switched off. */
export function useKeys(keys: readonly Key[]): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const found = current.current.find(({ key }) => [key].flat().includes(nameOf(event)));
      if (!found || isElsewhere(event) || localStorage.getItem(OFF) !== null) return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** A letter is the same with the capitals locked; « ? » and « / » need Shift on a French keyboard. */
function nameOf({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
    return true;
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.key === 'Enter' && target.closest(PRESSED_BY_ENTER)) return true;
  const isUnderDialogue = document.querySelector('dialog[open]') !== null && event.key !== '?';
  return isUnderDialogue || target.closest(FIELDS) !== null;
}

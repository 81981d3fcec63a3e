import React from 'react';
import { useNavigate } from 'react-router-dom';
import Keys from './keys.js';

/** The queue without a mouse: the line of the keyboard is the one whose name has the focus. */
export default function QueueKeys({ mayChoose }: { mayChoose: boolean }): React.ReactElement {
  const navigate = useNavigate();
  const open = () => {
    const link = current()?.querySelector('a');
    if (link) navigate(link.pathname + link.search);
  };
  const choose = { key: 'x', words: 'Choisir la ligne, ou ne plus la choisir', run: toggle };
  return (
    <Keys
      keys={[
        { key: ['j', 'ArrowDown'], words: 'Ligne suivante', run: () => move(1) },
        { key: ['k', 'ArrowUp'], words: 'Ligne précédente', run: () => move(-1) },
        { key: ['Enter', 'o'], words: 'Ouvrir le dossier', run: open },
        ...(mayChoose ? [choose] : []),
        { key: '/', words: 'Aller à la recherche', run: () => document.getElementById('queue-box')?.focus() },
      ]}
    />
  );
}

function lines(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.queue-table [data-file]')];
}

function current(): HTMLElement | undefined {
  return lines().find((line) => line.contains(document.activeElement));
}

function move(step: 1 | -1): void {
  const all = lines();
  const at = current();
  const target = at ? all[all.indexOf(at) + step] : all[0];
  target?.querySelector('a')?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

function toggle(): void {
  current()?.querySelector('input')?.click();
}

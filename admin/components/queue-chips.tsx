import React, { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import type { Counters } from '../../src/applications/queue/counters.query.js';
import type { Facet } from '../../src/applications/queue/facets.js';
import { valuesOf, withValue } from '../../src/applications/queue/pieces.js';
import { typeset } from '../../src/config/words.js';
import { queueAddress } from './queue-address.js';

const FEW = 3;

interface QueueChipsProps {
  text: string;
  facets: readonly Facet[];
  counters: Counters;
  onAsk: (text: string) => void;
  /** Beside the chips. */
  children: React.ReactNode;
}

/** One chip per criterion, that opens on its values; ticking one writes it in the box. */
export default function QueueChips(props: QueueChipsProps): React.ReactElement {
  const { text, facets, counters, onAsk, children } = props;
  const chips = useRef<HTMLDivElement>(null);
  useClosing(chips);
  return (
    <>
      <div className="queue-chips" ref={chips} role="group" aria-label="Affiner la file">
        {facets.map((facet) => (
          <Chip key={facet.criterion} facet={facet} text={text} onAsk={onAsk} />
        ))}
        {children}
      </div>
      <Causes text={text} facet={facets[0]} isMore={counters.isMore} />
    </>
  );
}

function Chip(props: { facet: Facet; text: string; onAsk: QueueChipsProps['onAsk'] }): React.ReactElement {
  const { criterion, label, choices } = props.facet;
  const values = valuesOf(props.text, criterion);
  const chosen = choices.filter(({ typed }) => values.includes(unquoted(typed)));
  const said = chosen.length === 1 ? chosen[0]?.label : values.length > 0 ? String(values.length) : null;
  return (
    <details className="queue-chip" name="queue-chips">
      <summary className={said ? 'queue-chip--on' : ''}>
        {label}
        {said && ` : ${said}`}
      </summary>
      <fieldset>
        <legend className="desk-hidden">{label}</legend>
        {choices.length === 0 && <p className="desk-hint">Pas de choix pour l’instant.</p>}
        {choices.map((choice) => (
          <label key={choice.typed}>
            <input
              type="checkbox"
              checked={chosen.includes(choice)}
              onChange={({ target }) =>
                props.onAsk(withValue(props.text, criterion, choice.typed, target.checked))
              }
            />
            <span>{choice.label}</span>
            {choice.count !== null && <span className="desk-number">{choice.count}</span>}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** How many files each cause has, as links to them. */
function Causes(props: {
  text: string;
  facet: Facet | undefined;
  isMore: boolean;
}): React.ReactElement | null {
  const { text, facet, isMore } = props;
  if (!facet || facet.choices.length === 0) return null;
  const without = valuesOf(text, 'motif').reduce(
    (rest, value) => withValue(rest, 'motif', value, false),
    text,
  );
  const others = facet.choices.length - FEW;
  return (
    <nav className="queue-causes" aria-label="Demandes par motif">
      {facet.choices.slice(0, FEW).map(({ typed, label, count }) => (
        <Link
          key={typed}
          to={queueAddress(withValue(without, 'motif', typed, true))}
          aria-current={valuesOf(text, 'motif').includes(typed) ? 'true' : undefined}
        >
          {label} <span className="desk-number">{count}</span>
        </Link>
      ))}
      {others > 0 && (
        <span className="desk-hint">
          {typeset(`${others === 1 ? 'un autre' : `${String(others)} autres`} sous « Motif »`)}
        </span>
      )}
      {isMore && <span className="desk-hint">Comptés sur les 10 000 premières demandes.</span>}
    </nav>
  );
}

function unquoted(typed: string): string {
  return typed.replaceAll('"', '');
}

/** An open chip closes when somebody clicks elsewhere, or presses Escape. */
function useClosing(chips: React.RefObject<HTMLElement>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const isKey = event instanceof KeyboardEvent;
      if (isKey && event.key !== 'Escape') return;
      for (const chip of chips.current?.querySelectorAll<HTMLDetailsElement>('details[open]') ?? []) {
        if (!isKey && event.target instanceof Node && chip.contains(event.target)) continue;
        chip.open = false;
        if (isKey) chip.querySelector('summary')?.focus();
      }
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [chips]);
}

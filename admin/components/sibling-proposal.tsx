import React, { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { frenchDate } from '../../src/config/words.js';
import { carriedFilter, fileAddress } from './queue-address.js';
import type { Proposal } from './use-acting.js';

/** Once a demande is accepted: the others that wait on its SIREN, to be taken one by one before the queue goes on. */
export default function SiblingProposal({ proposal }: { proposal: Proposal }): React.ReactElement {
  const { waiting, next, done } = proposal;
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector('a')?.focus(), []);
  return (
    <section className="desk-proposal" aria-labelledby="proposal" ref={box}>
      <h2 id="proposal">
        {waiting.length > 1
          ? `${String(waiting.length)} autres demandes attendent sur ce SIREN`
          : 'Une autre demande attend sur ce SIREN'}
      </h2>
      <ul>
        {waiting.map(({ id, name, reference, submittedAt }) => (
          <li key={id}>
            <Link to={fileAddress(id, carriedFilter())} state={{ done }}>
              {name || reference}
            </Link>{' '}
            <span className="desk-hint">
              {reference}, reçue le {frenchDate(submittedAt)}
            </span>
          </li>
        ))}
      </ul>
      <Link to={next} state={{ done }} className="desk-button">
        Passer au dossier suivant <kbd aria-hidden="true">n</kbd>
      </Link>
    </section>
  );
}

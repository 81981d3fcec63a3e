import React from 'react';
import { frenchDateTime } from '../../src/config/words.js';
import type { OwnSession } from '../../src/http/own-sessions.query.js';

/** Where one is signed in, and the way to end it. */
export default function OwnSessions(props: {
  sessions: readonly OwnSession[];
  onSend: (gesture: string, body: object) => Promise<boolean>;
}): React.ReactElement {
  const { sessions, onSend } = props;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">Sessions ouvertes</h2>
      <ul className="own-sessions">
        {sessions.map((session) => (
          <li key={session.handle}>
            <Session
              session={session}
              onEnd={() => void onSend('end-session', { session: session.handle })}
            />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <button type="button" className="desk-button" onClick={() => void onSend('end-other-sessions', {})}>
          Mettre fin à toutes les autres sessions
        </button>
      )}
    </section>
  );
}

function Session(props: { session: OwnSession; onEnd: () => void }): React.ReactElement {
  const { device, since, seenAt, isThis } = props.session;
  return (
    <>
      <p>
        <strong>{device}</strong>
        {isThis && ' – cette session'}
        <br />
        <span className="desk-hint">
          Ouverte le {frenchDateTime(since)}
          <br />
          Vue le {frenchDateTime(seenAt)}
        </span>
      </p>
      {!isThis && (
        <button type="button" className="desk-button" onClick={props.onEnd}>
          Mettre fin
          <span className="desk-hidden">
            {' '}
            à la session {device}, ouverte le {frenchDateTime(since)}
          </span>
        </button>
      )}
    </>
  );
}

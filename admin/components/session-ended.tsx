import React, { useEffect, useState } from 'react';
import { SESSION_ENDED } from './act.js';
import OutsideLink from './outside-link.js';

/** Leads back in beside this page, which stays as it is: signing in here would lose what was typed. */
export default function SessionEnded(): React.ReactElement {
  const [isEnded, setEnded] = useState(false);
  useEffect(() => {
    const tell = () => setEnded(true);
    window.addEventListener(SESSION_ENDED, tell);
    return () => window.removeEventListener(SESSION_ENDED, tell);
  }, []);
  return (
    <div role="alert" className="desk-session-ended">
      {isEnded && (
        <p className="desk-notice desk-notice--error">
          Votre session a pris fin. Votre saisie est restée ici{'\u202f'}: connectez-vous, puis recommencez.{' '}
          <span onClick={() => setEnded(false)}>
            <OutsideLink href="/admin/login" label="Se connecter" />
          </span>
        </p>
      )}
    </div>
  );
}

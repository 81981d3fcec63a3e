import React, { useCallback, useEffect, useState } from 'react';
import { typeset } from '../../src/config/words.js';
import { ROLE_LABELS } from '../../src/staff/roles.js';
import type { OwnAccountData } from '../reads/own-account.js';
import { deskGesture, deskRead, type Notice } from './act.js';
import OwnDelegation from './own-delegation.js';
import OwnSessions from './own-sessions.js';
import PasswordForm from './password-form.js';
import Screen from './screen.js';

const SHORT_CODES =
  'Vos codes sont d’un ancien modèle, plus court. Ils servent encore : faites-en dix nouveaux dès aujourd’hui.';

interface CodesAnswer {
  notice: Notice;
  codes?: string[];
}

/** What everyone changes of their own access. */
export default function OwnAccountScreen(): React.ReactElement {
  const [account, setAccount] = useState<OwnAccountData | 'failed' | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const read = useCallback(
    async () => setAccount((await deskRead<OwnAccountData>('own-account')) ?? 'failed'),
    [],
  );
  useEffect(() => void read(), [read]);
  const send = async (gesture: string, body: object) => {
    const answer: CodesAnswer = await deskGesture<CodesAnswer>(gesture, body);
    setNotice(answer.notice);
    setCodes(answer.codes ?? []);
    await read();
    return answer.notice.type === 'success';
  };
  return (
    <Screen title="Mon compte" className="own-account">
      <h1>Mon compte</h1>
      <div aria-live="polite">
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
        {codes.length > 0 && <Codes codes={codes} />}
      </div>
      {account === null && <p role="status">Lecture de votre compte…</p>}
      {account === 'failed' && <p role="alert">Votre compte n’a pas pu être lu. Rechargez la page.</p>}
      {account !== null && account !== 'failed' && <Parts account={account} onSend={send} />}
    </Screen>
  );
}

interface PartsProps {
  account: OwnAccountData;
  onSend: (gesture: string, body: object) => Promise<boolean>;
}

function Parts({ account, onSend }: PartsProps): React.ReactElement {
  return (
    <>
      <p>
        {account.firstName} {account.lastName}, {account.email}
        <br />
        <span className="desk-hint">
          Rôle : {ROLE_LABELS[account.role]}. Un administrateur peut le changer.
        </span>
      </p>
      <section aria-labelledby="digest">
        <h2 id="digest">Mail du matin</h2>
        <DigestBox wanted={account.wantsDigest} onSend={onSend} />
      </section>
      <section aria-labelledby="delegation">
        <h2 id="delegation">File d’attente</h2>
        <OwnDelegation
          chosen={account.delegation}
          onChoose={(delegation) => void onSend('choose-own-delegation', { delegation })}
        />
      </section>
      <PasswordForm onSend={(body) => onSend('change-password', body)} />
      <OwnSessions sessions={account.sessions} onSend={onSend} />
      <section aria-labelledby="codes">
        <h2 id="codes">Codes de secours</h2>
        {account.hasShortCodes && <p className="desk-notice desk-notice--error">{typeset(SHORT_CODES)}</p>}
        <p>
          {account.recoveryCodes} {account.recoveryCodes > 1 ? 'codes peuvent' : 'code peut'} encore servir si
          vous perdez votre téléphone.
        </p>
        <button type="button" className="desk-button" onClick={() => void onSend('renew-recovery-codes', {})}>
          Faire dix nouveaux codes
        </button>
      </section>
    </>
  );
}

/** Follows the click at once; what the service answers is said above. */
function DigestBox(props: { wanted: boolean; onSend: PartsProps['onSend'] }): React.ReactElement {
  const [isChecked, setIsChecked] = useState(props.wanted);
  const change = async (wantsDigest: boolean) => {
    setIsChecked(wantsDigest);
    if (!(await props.onSend('choose-digest', { wantsDigest }))) setIsChecked(!wantsDigest);
  };
  return (
    <label className="desk-check">
      <input type="checkbox" checked={isChecked} onChange={({ target }) => void change(target.checked)} />
      Recevoir à 9 h, les jours ouvrés, ce qui attend dans la file
    </label>
  );
}

function Codes({ codes }: { codes: readonly string[] }): React.ReactElement {
  return (
    <ul className="desk-recovery">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  );
}

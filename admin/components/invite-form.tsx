import React from 'react';
import { ROLE_LABELS, ROLES, type Role } from '../../src/staff/roles.js';
import type { SendGesture } from './member-gestures.js';
import { useKept } from './use-kept.js';

const EMPTY = { firstName: '', lastName: '', email: '', role: 'receptionist' as Role };

/** Opens the desk to somebody new: a mail lets them choose their password themselves. */
export default function InviteForm(props: { isBusy: boolean; onSend: SendGesture }): React.ReactElement {
  const { value: typed, change: setTyped, keep, forget } = useKept('team-invite', EMPTY);
  const change = (field: keyof typeof EMPTY) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [field]: event.target.value });
  const send = async (event: React.FormEvent) => {
    event.preventDefault();
    keep();
    if (!(await props.onSend('invite-staff', typed))) return;
    forget();
    setTyped(EMPTY);
  };
  const isReady = typed.firstName.trim() !== '' && typed.lastName.trim() !== '' && typed.email.trim() !== '';
  return (
    <form className="team-invite" aria-labelledby="invite" onSubmit={(event) => void send(event)}>
      <h2 id="invite">Inviter quelqu’un</h2>
      <p className="desk-hint" id="invite-hint">
        La personne reçoit un lien valable sept jours, choisit son mot de passe et relie son téléphone.
      </p>
      <div className="team-invite__fields">
        <div>
          <label htmlFor="invite-first">Prénom</label>
          <input id="invite-first" type="text" value={typed.firstName} onChange={change('firstName')} />
        </div>
        <div>
          <label htmlFor="invite-last">Nom</label>
          <input id="invite-last" type="text" value={typed.lastName} onChange={change('lastName')} />
        </div>
        <div className="team-invite__email">
          <label htmlFor="invite-email">Adresse e-mail</label>
          <input
            id="invite-email"
            type="text"
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
            value={typed.email}
            onChange={change('email')}
          />
        </div>
        <div>
          <label htmlFor="invite-role">Rôle</label>
          <select id="invite-role" value={typed.role} onChange={change('role')}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {ROLE_LABELS[role]}
              </option>
            ))}
          </select>
        </div>
        <button
          type="submit"
          className="desk-button desk-button--main"
          disabled={!isReady || props.isBusy}
          aria-describedby="invite-hint"
        >
          Inviter
        </button>
      </div>
    </form>
  );
}

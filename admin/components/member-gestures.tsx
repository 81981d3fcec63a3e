import React, { useState } from 'react';
import { ROLE_LABELS, ROLES, type Role } from '../../src/staff/roles.js';
import type { TeamMember } from '../../src/staff/team.query.js';

/** Asks for a gesture; true when it was done. */
export type SendGesture = (gesture: string, body: object) => Promise<boolean>;

interface Props {
  member: TeamMember;
  isBusy: boolean;
  onSend: SendGesture;
}

/** What can be done about one person's access. */
export default function MemberGestures({ member, isBusy, onSend }: Props): React.ReactElement {
  const [role, setRole] = useState<Role>(member.role);
  const staffId = member.id;
  const gesture = (name: string, label: string, tone = '') => (
    <button
      type="button"
      className={`desk-button ${tone}`}
      disabled={isBusy}
      onClick={() => void onSend(name, { staffId })}
    >
      {label}
    </button>
  );
  return (
    <div className="team-gestures">
      <div>
        <label htmlFor={`role-${staffId}`}>Rôle</label>
        <select id={`role-${staffId}`} value={role} onChange={({ target }) => setRole(target.value as Role)}>
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {ROLE_LABELS[each]}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className="desk-button"
        disabled={isBusy || role === member.role}
        onClick={() => void onSend('change-staff-role', { staffId, role })}
      >
        Changer le rôle
      </button>
      {member.state === 'invited' && gesture('invite-staff-again', 'Renvoyer l’invitation')}
      {member.hasSecondFactor && gesture('reset-second-factor', 'Remettre le second facteur à zéro')}
      {member.state === 'disabled'
        ? gesture('enable-staff', 'Réactiver l’accès')
        : gesture('disable-staff', 'Désactiver l’accès', 'desk-button--danger')}
    </div>
  );
}

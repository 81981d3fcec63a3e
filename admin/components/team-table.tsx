import React, { useState } from 'react';
import { frenchDate } from '../../src/config/words.js';
import { ROLE_LABELS } from '../../src/staff/roles.js';
import type { TeamMember } from '../../src/staff/team.query.js';
import MemberGestures, { type SendGesture } from './member-gestures.js';
import Icon from './icon.js';

const STATES = {
  active: { label: 'Actif', icon: 'done', tone: 'approved' },
  invited: { label: 'Invitation', icon: 'wait', tone: 'pending' },
  disabled: { label: 'Désactivé', icon: 'refused', tone: 'rejected' },
} as const;

const WIDTHS = ['auto', '148px', '148px', '104px', '72px', '172px', '92px'];

interface Props {
  members: readonly TeamMember[];
  isBusy: boolean;
  onSend: SendGesture;
}

/** One line a person; « Gérer » opens what can be done. */
export default function TeamTable({ members, isBusy, onSend }: Props): React.ReactElement {
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <table className="desk-table">
      <caption className="desk-hidden">Les personnes du guichet</caption>
      <colgroup>
        {WIDTHS.map((width, index) => (
          <col key={index} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {['Personne', 'Rôle', 'Accès', 'Téléphone', 'Mail', 'Dernière connexion'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">
            <span className="desk-hidden">Gestes</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <React.Fragment key={member.id}>
            <Line
              member={member}
              isOpen={openId === member.id}
              onToggle={() => setOpenId(openId === member.id ? null : member.id)}
            />
            {openId === member.id && (
              <tr className="team-open" id={`gestures-${member.id}`}>
                <td colSpan={WIDTHS.length}>
                  <MemberGestures member={member} isBusy={isBusy} onSend={onSend} />
                </td>
              </tr>
            )}
          </React.Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  member: TeamMember;
  isOpen: boolean;
  onToggle: () => void;
}

function Line({ member, isOpen, onToggle }: LineProps): React.ReactElement {
  const { label, icon, tone } = STATES[member.state];
  const name = `${member.firstName} ${member.lastName}`.trim();
  return (
    <tr>
      <th scope="row" className="team-person">
        {name}
        <span className="desk-hint">{member.email}</span>
      </th>
      <td>{ROLE_LABELS[member.role]}</td>
      <td>
        <span className={`desk-stamp desk-stamp--${tone}`}>
          <Icon name={icon} />
          {label}
        </span>
      </td>
      <td>{member.hasSecondFactor ? 'Relié' : 'À relier'}</td>
      <td>{member.wantsDigest ? 'Oui' : 'Non'}</td>
      <td>{member.lastSignInAt ? frenchDate(member.lastSignInAt) : 'Jamais'}</td>
      <td>
        <button
          type="button"
          className="desk-button"
          aria-expanded={isOpen}
          aria-controls={`gestures-${member.id}`}
          aria-label={`Gérer l’accès de ${name}`}
          onClick={onToggle}
        >
          Gérer
        </button>
      </td>
    </tr>
  );
}

import React from 'react';
import { frenchDateTime } from '../../src/config/words.js';
import { ROLE_LABELS } from '../../src/staff/roles.js';
import type { TeamEvent } from '../../src/staff/team.query.js';
import { STAFF_EVENT_WORDS } from '../words/staff-events.js';

/** What happened to the access of whom, the newest first. */
export default function TeamJournal({ events }: { events: readonly TeamEvent[] }): React.ReactElement {
  if (events.length === 0)
    return <p className="desk-empty">Invitations, rôles et remises à zéro paraîtront ici.</p>;
  return (
    <table className="desk-table">
      <caption className="desk-hidden">Les derniers changements d’accès</caption>
      <colgroup>
        <col style={{ width: '240px' }} />
        <col />
        <col style={{ width: '240px' }} />
        <col style={{ width: '220px' }} />
      </colgroup>
      <thead>
        <tr>
          {['Quand', 'Quoi', 'Pour', 'Par'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {events.map(({ at, event, role, about, author }, index) => (
          <tr key={`${at} ${index}`}>
            <td>{frenchDateTime(at)}</td>
            <td>
              {STAFF_EVENT_WORDS[event]}
              {role && ` : ${ROLE_LABELS[role]}`}
            </td>
            <td>{about}</td>
            <td>{author ?? 'Ligne de commande'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

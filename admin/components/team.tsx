import React, { useCallback, useEffect, useState } from 'react';
import type { Team } from '../../src/staff/team.query.js';
import { deskGesture, deskRead, type Notice } from './act.js';
import InviteForm from './invite-form.js';
import RoleMatrix from './role-matrix.js';
import TeamJournal from './team-journal.js';
import TeamTable from './team-table.js';
import Screen from './screen.js';

/** Who works at the desk, under which role; everything that opens or closes it to somebody. */
export default function TeamScreen(): React.ReactElement {
  const [team, setTeam] = useState<Team | 'failed' | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const read = useCallback(async () => setTeam((await deskRead<Team>('team')) ?? 'failed'), []);
  useEffect(() => void read(), [read]);
  const send = async (gesture: string, body: object) => {
    setIsBusy(true);
    const answer = await deskGesture(gesture, body);
    setNotice(answer.notice);
    await read();
    setIsBusy(false);
    return answer.notice.type === 'success';
  };
  return (
    <Screen title="Équipe">
      <h1>Équipe</h1>
      <div aria-live="polite">
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
      </div>
      {team === null && <p role="status">Lecture de l’équipe…</p>}
      {team === 'failed' && <p role="alert">L’équipe n’a pas pu être lue. Rechargez la page.</p>}
      {team !== null && team !== 'failed' && (
        <>
          <TeamTable members={team.members} isBusy={isBusy} onSend={send} />
          <InviteForm isBusy={isBusy} onSend={send} />
          <h2 className="team-part">Qui peut quoi</h2>
          <RoleMatrix />
          <h2 className="team-part">Journal</h2>
          <TeamJournal events={team.events} />
        </>
      )}
    </Screen>
  );
}

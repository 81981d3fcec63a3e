import React, { useCallback, useEffect, useState } from 'react';
import { useCurrentAdmin } from 'adminjs';
import { may, type Role } from '../../src/staff/roles.js';
import type { ControlScreenData } from '../reads/control.js';
import { deskGesture, deskRead, type Notice } from './act.js';
import ControlRates from './control-rates.js';
import ControlTable from './control-table.js';
import Screen from './screen.js';

/** Refusals that the rules made alone, some of them drawn by chance: a person says whether they were right. */
export default function ControlScreen(): React.ReactElement {
  const [data, setData] = useState<ControlScreenData | 'failed' | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [admin] = useCurrentAdmin();
  const read = useCallback(
    async () => setData((await deskRead<ControlScreenData>('control')) ?? 'failed'),
    [],
  );
  useEffect(() => void read(), [read]);
  const act = async (gesture: string, body: object) => {
    setNotice((await deskGesture(gesture, body)).notice);
    await read();
  };
  return (
    <Screen title="Contrôle des refus automatiques" className="desk-policy">
      <h1>Contrôle des refus automatiques</h1>
      <div role="status">
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
        {data === null && <p>Lecture des refus…</p>}
        {data === 'failed' && <p>Les refus n’ont pas pu être lus. Rechargez la page.</p>}
      </div>
      {data !== null && data !== 'failed' && (
        <>
          <p>
            Sur cent refus prononcés par les règles seules, {data.percent} sont tirés au sort. Lisez le
            dossier{'\u202f'}: le refus était-il juste{'\u202f'}?
          </p>
          <ControlTable
            lines={data.lines}
            total={data.total}
            act={admin && may(admin['role'] as Role, 'reopen') ? act : null}
          />
          <ControlRates rates={data.rates} />
        </>
      )}
    </Screen>
  );
}

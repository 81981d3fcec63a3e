import React, { useCallback, useEffect, useState } from 'react';
import { ApiClient, useCurrentAdmin } from 'adminjs';
import type { Queue } from '../../src/applications/queue.query.js';
import { may, type Role } from '../../src/staff/roles.js';
import BulkBar from './bulk-bar.js';
import DoneNotice from './done-notice.js';
import QueueTable from './queue-table.js';
import { useDone } from './use-done.js';
import { useTitle } from './use-title.js';

/** The first screen: what waits for a person, oldest first, one line each. */
export default function QueueScreen(): React.ReactElement {
  const [queue, setQueue] = useState<Queue | 'failed' | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [admin] = useCurrentAdmin();
  const done = useDone();
  useTitle('File d’attente');
  const read = useCallback(() => {
    setChosen(new Set());
    new ApiClient().getDashboard<Queue>().then(
      ({ data }) => setQueue(data),
      () => setQueue('failed'),
    );
  }, []);
  useEffect(read, [read]);
  const mayChoose = admin ? may(admin['role'] as Role, 'decideInBulk') : false;
  const lines = queue !== null && queue !== 'failed' ? queue.lines : [];
  return (
    <main className="desk desk-main">
      {done && <DoneNotice key={done.applicationId} done={done} />}
      <h1>File d’attente</h1>
      {queue === null && <p role="status">Lecture de la file…</p>}
      {queue === 'failed' && <p role="alert">La file n’a pas pu être lue. Rechargez la page.</p>}
      {queue !== null && queue !== 'failed' && (
        <QueueTable queue={queue} chosen={mayChoose ? chosen : null} onChoose={setChosen} />
      )}
      {mayChoose && <BulkBar lines={lines.filter(({ id }) => chosen.has(id))} onDone={read} />}
    </main>
  );
}

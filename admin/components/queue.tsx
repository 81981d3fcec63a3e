import React from 'react';
import { useCurrentAdmin } from 'adminjs';
import { may, type Role } from '../../src/staff/roles.js';
import BulkBar from './bulk-bar.js';
import DoneNotice from './done-notice.js';
import FiguresOfTheDay from './figures-of-the-day.js';
import QueueChips from './queue-chips.js';
import QueueExport from './queue-export.js';
import QueueKeys from './queue-keys.js';
import QueueLines from './queue-lines.js';
import QueueSaved from './queue-saved.js';
import QueueSearch from './queue-search.js';
import { useDone } from './use-done.js';
import { useQueue } from './use-queue.js';
import { useSelection } from './use-selection.js';
import Screen from './screen.js';

/** The first screen: what waits for a person, priorities first, then the oldest, one line each. */
export default function QueueScreen(): React.ReactElement {
  const { page, isReading, text, ask, readAgain } = useQueue();
  const { chosen, limit, toggle, chooseAll, clear } = useSelection();
  const [admin] = useCurrentAdmin();
  const done = useDone();
  const mayChoose = admin ? may(admin['role'] as Role, 'decideInBulk') : false;
  return (
    <Screen title="File d’attente" isBusy={isReading}>
      {done && <DoneNotice key={done.applicationId} done={done} />}
      <header className="queue-head">
        <h1>File d’attente</h1>
        <QueueKeys mayChoose={mayChoose} />
      </header>
      <FiguresOfTheDay />
      {page === null && <p role="status">Lecture de la file…</p>}
      {page === 'failed' && <p role="alert">La file n’a pas pu être lue. Rechargez la page.</p>}
      {page !== null && page !== 'failed' && (
        <>
          <QueueSearch text={text} problems={page.problems} onAsk={ask} />
          <div className="queue-tools">
            <QueueChips text={text} facets={page.facets} counters={page.counters} onAsk={ask}>
              <QueueSaved page={page} text={text} onChange={readAgain} />
            </QueueChips>
          </div>
          <QueueLines
            page={page}
            text={text}
            chosen={mayChoose ? new Set(chosen.keys()) : null}
            onToggle={toggle}
            onChooseAll={() => void chooseAll(text)}
          />
          {page.problems.length === 0 && <QueueExport text={text} />}
        </>
      )}
      {mayChoose && (
        <BulkBar
          lines={[...chosen.values()]}
          limit={limit}
          onClear={clear}
          onDone={() => {
            clear();
            readAgain();
          }}
        />
      )}
    </Screen>
  );
}

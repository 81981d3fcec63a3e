import { alarmOverdue, type OverdueWatch } from '../src/applications/alarm-overdue.js';
import { expireUnanswered } from '../src/applications/expire-unanswered.js';
import { remindFinalise } from '../src/applications/remind-finalise.js';
import type { Deps } from '../src/database/deps.js';
import { applyRetention } from '../src/privacy/apply-retention.js';
import { rollUpFigures } from '../src/statistics/roll-up.js';
import { dailyDigest } from './daily-digest.js';
import { watchForOperator, type RaiseAlarm } from './alarms.js';
import { findDueWork } from './due-work.query.js';
import type { WorkQueue } from './queue.js';
import { runAlone } from './run-alone.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

interface Task {
  name: string;
  everyMs: number;
  run: () => Promise<unknown>;
}

/** Everything periodic, on one page. It lives beside the queue, not in it: a flushed Redis forgets nothing. */
function tasks(deps: Deps & OverdueWatch, queue: WorkQueue, raise: RaiseAlarm): Task[] {
  return [
    { name: 'publish due work', everyMs: 5 * SECOND_MS, run: () => publishDueWork(deps, queue) },
    { name: 'expire unanswered questions', everyMs: 10 * MINUTE_MS, run: () => expireUnanswered(deps) },
    { name: 'remind to finalise', everyMs: HOUR_MS, run: () => remindFinalise(deps) },
    { name: 'alarm of long waits', everyMs: HOUR_MS, run: () => alarmOverdue(deps, deps) },
    { name: 'keep nothing too long', everyMs: HOUR_MS, run: () => applyRetention(deps) },
    { name: 'write the mail of the morning', everyMs: 5 * MINUTE_MS, run: () => dailyDigest(deps) },
    {
      name: 'watch for the operator',
      everyMs: MINUTE_MS,
      run: () => watchForOperator(deps.dataSource, queue, raise),
    },
    { name: 'sum the days that changed', everyMs: MINUTE_MS, run: () => rollUpFigures(deps) },
    { name: 'forget published outbox rows', everyMs: HOUR_MS, run: () => forgetPublished(deps) },
  ];
}

export interface Schedule {
  close(): Promise<void>;
}

/** Runs every task at its pace, the first time at once; with several workers, one of them at a time runs a task. */
export function startSchedule(
  deps: Deps & OverdueWatch,
  queue: WorkQueue,
  raise: RaiseAlarm,
  onError: (error: Error, task: string) => void,
): Schedule {
  const running = new Map<string, Promise<unknown>>();
  const start = (task: Task) => {
    if (running.has(task.name)) return;
    const run = runAlone(deps.dataSource, task)
      .catch((error: unknown) => onError(error as Error, task.name))
      .finally(() => running.delete(task.name));
    running.set(task.name, run);
  };
  const timers = tasks(deps, queue, raise).map((task) => {
    start(task);
    return setInterval(() => start(task), task.everyMs);
  });
  return {
    close: async () => {
      timers.forEach((timer) => clearInterval(timer));
      await Promise.all(running.values());
    },
  };
}

async function publishDueWork(deps: Deps, queue: WorkQueue): Promise<void> {
  const work = await findDueWork(deps.dataSource, deps.now());
  if (work.length > 0) await queue.add(work);
}

async function forgetPublished(deps: Deps): Promise<void> {
  await deps.dataSource.query(
    `delete from outbox_messages where published_at < $1::timestamptz - interval '1 day'`,
    [deps.now()],
  );
}

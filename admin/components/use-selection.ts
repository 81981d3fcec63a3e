import { useState } from 'react';
import type { QueueLine } from '../../src/applications/queue/line.js';
import type { Queue } from '../../src/applications/queue.query.js';
import { deskRead } from './act.js';

/** As many files as one decision takes. */
export const MOST_CHOSEN = 200;

export interface Selection {
  chosen: ReadonlyMap<string, QueueLine>;
  /** Said when not all that was asked for could be chosen. */
  limit: string | null;
  toggle: (line: QueueLine) => void;
  /** Chooses the first files of a filter, those of other pages too. */
  chooseAll: (text: string) => Promise<void>;
  clear: () => void;
}

const LIMIT = `Une décision en lot prend ${String(MOST_CHOSEN)} demandes au plus.`;

/** The lines chosen for one decision; they stay chosen when the filter changes. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, QueueLine>>(new Map());
  const [limit, setLimit] = useState<string | null>(null);
  const choose = (lines: readonly [string, QueueLine][], isMore: boolean) => {
    setChosen(new Map(lines.slice(0, MOST_CHOSEN)));
    setLimit(isMore || lines.length > MOST_CHOSEN ? LIMIT : null);
  };
  return {
    chosen,
    limit,
    toggle: (line) => {
      const others = [...chosen].filter(([id]) => id !== line.id);
      choose(others.length < chosen.size ? others : [...others, [line.id, line]], false);
    },
    chooseAll: async (text) => {
      const found = await deskRead<Queue>('queue-selection', { q: text });
      if (found)
        choose(
          found.lines.map((line) => [line.id, line]),
          found.next !== null,
        );
    },
    clear: () => choose([], false),
  };
}

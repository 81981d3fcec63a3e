import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { QueuePage } from '../reads/queue-page.js';
import { deskRead } from './act.js';

export interface ShownQueue {
  /** The last page read; kept on screen while the next is. */
  page: QueuePage | 'failed' | null;
  isReading: boolean;
  /** The filter as the address, or the person's own choice, says it. */
  text: string;
  /** Asks for another filter: a new address, so that « back » leads here again. */
  ask: (text: string) => void;
  readAgain: () => void;
}

/** The queue that the address of the page asks for. */
export function useQueue(): ShownQueue {
  const [search, setSearch] = useSearchParams();
  const [page, setPage] = useState<QueuePage | 'failed' | null>(null);
  const [isReading, setReading] = useState(true);
  const last = useRef(0);
  const asked = search.toString();
  const readAgain = useCallback(() => {
    const turn = ++last.current;
    setReading(true);
    void deskRead<QueuePage>('queue', namedIn(asked)).then((read) => {
      if (turn !== last.current) return;
      setPage(read ?? 'failed');
      setReading(false);
    });
  }, [asked]);
  useEffect(readAgain, [readAgain]);
  const said = page !== null && page !== 'failed' ? page.text : '';
  const ask = useCallback((text: string) => setSearch({ q: text }), [setSearch]);
  return { page, isReading, text: search.get('q') ?? said, ask, readAgain };
}

/** Other parameters of the address are not the queue's. */
function namedIn(asked: string): Record<string, string> {
  const given = [...new URLSearchParams(asked)].filter(([name]) => name === 'q' || name === 'apres');
  return Object.fromEntries(given);
}

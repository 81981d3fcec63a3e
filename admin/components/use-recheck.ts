import { useCallback, useEffect, useState } from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { readFile } from './act.js';

const EVERY_MS = 1_500;
/** Registers that stay silent are asked again by the house itself: the screen need not wait for them. */
const PATIENCE_MS = 60_000;

/** How a re-check goes, while the person reads on. */
export type Recheck = { state: 'none' | 'silent' } | { state: 'asking'; seconds: number };

/**
 * Waits for the registers' new answers after a re-check was asked.
 * @param onAnswer the file as it is once they have come
 */
export function useRecheck(
  { application: { id }, answeredAt }: ReviewFile,
  onAnswer: (file: ReviewFile) => void,
): { recheck: Recheck; start: () => void } {
  const [since, setSince] = useState<number | null>(null);
  const [recheck, setRecheck] = useState<Recheck>({ state: 'none' });
  useEffect(() => {
    if (since === null) return;
    const look = async () => {
      const file = await readFile(id);
      const waitedMs = Date.now() - since;
      if (file && file.answeredAt !== answeredAt) {
        setSince(null);
        setRecheck({ state: 'none' });
        onAnswer(file);
      } else if (waitedMs > PATIENCE_MS) {
        setSince(null);
        setRecheck({ state: 'silent' });
      } else setRecheck({ state: 'asking', seconds: Math.round(waitedMs / 1000) });
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [since, id, answeredAt, onAnswer]);
  const start = useCallback(() => {
    setRecheck({ state: 'asking', seconds: 0 });
    setSince(Date.now());
  }, []);
  return { recheck, start };
}

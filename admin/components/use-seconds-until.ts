import { useEffect, useState } from 'react';

const TICK_MS = 1_000;

/** The whole seconds left until an instant (milliseconds since 1970), counted down; 0 when it is past or null. */
export function useSecondsUntil(instant: number | null): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (instant === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [instant]);
  return instant === null ? 0 : Math.max(0, Math.ceil((instant - now) / 1000));
}

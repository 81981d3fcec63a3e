import React, { useEffect, useState } from 'react';
import type { Today } from '../../src/statistics/today.query.js';
import { dayInWords } from '../../src/statistics/period.js';
import { deskRead } from './act.js';

/** What came in and was decided today, for everybody at the desk; nothing where it cannot be read. */
export default function FiguresOfTheDay(): React.ReactElement | null {
  const [today, setToday] = useState<Today | null>(null);
  useEffect(() => {
    void deskRead<Today>('figures-of-the-day').then(setToday);
  }, []);
  if (today === null) return null;
  const { received, decidedByRules, decidedByStaff } = today;
  return (
    <p className="desk-hint" aria-label="Chiffres du jour">
      {`Le ${dayInWords(today.day)} (heure de Paris)\u202f: `}
      {`${several(received, 'demande reçue', 'demandes reçues')}, `}
      {`${String(decidedByRules)} décidée${decidedByRules > 1 ? 's' : ''} par les règles, `}
      {`${String(decidedByStaff)} par un agent\u202f; ${several(today.waiting, 'attend', 'attendent')} un agent.`}
    </p>
  );
}

function several(count: number, one: string, more: string): string {
  return `${count.toLocaleString('fr-FR')} ${count > 1 ? more : one}`;
}

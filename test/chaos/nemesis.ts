import { setTimeout as pause } from 'node:timers/promises';
import type { Attack } from './attacks.js';
import type { Chance } from './chance.js';

export interface Strike {
  name: string;
  victim: string;
  kills: boolean;
  /** Milliseconds since the epoch. */
  at: number;
}

export interface Torment {
  attacks: readonly Attack[];
  chance: Chance;
  kills: number;
  /** It ends by then, whatever was killed. */
  untilMs: number;
  pauseMs: { least: number; most: number };
  onStrike: (strike: Strike) => void;
}

/** Chooses an attack, strikes, waits; until enough were killed, or the time is over. */
export async function torment({
  attacks,
  chance,
  kills,
  untilMs,
  pauseMs,
  onStrike,
}: Torment): Promise<Strike[]> {
  const strikes: Strike[] = [];
  while (killsAmong(strikes) < kills && Date.now() < untilMs) {
    const { name, kills: isDeadly, strike } = choose(attacks, chance);
    const at = Date.now();
    const victim = await strike();
    if (victim !== null) {
      const struck = { name, victim, kills: isDeadly, at };
      strikes.push(struck);
      onStrike(struck);
    }
    await pause(chance.between(pauseMs.least, pauseMs.most));
  }
  return strikes;
}

export function killsAmong(strikes: readonly Strike[]): number {
  return strikes.filter((strike) => strike.kills).length;
}

function choose(attacks: readonly Attack[], chance: Chance): Attack {
  const total = attacks.reduce((sum, { weight }) => sum + weight, 0);
  let left = chance.number() * total;
  const chosen = attacks.find(({ weight }) => (left -= weight) < 0) ?? attacks[0];
  if (!chosen) throw new Error('no attack to choose from');
  return chosen;
}

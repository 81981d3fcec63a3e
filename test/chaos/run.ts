import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { inventBakeries } from '../support/invented-bakeries.js';
import { readAftermath, type Aftermath, type RegisterCall } from './aftermath.js';
import { applicants } from './applicants.js';
import { attacksOn, type Attack } from './attacks.js';
import { chanceFrom } from './chance.js';
import { startClients } from './clients.js';
import { openHouse, type Backend, type House } from './house.js';
import { torment, type Strike } from './nemesis.js';
import { startReceptionists } from './receptionists.js';
import { settle } from './settle.js';

export interface Run {
  seed: number;
  backend: Backend;
  kills: number;
  /** The attacks end by then, whatever was killed. */
  attackMs: number;
  settleMs: number;
  webs: number;
  workers: number;
  hasDesk: boolean;
  bakeries: number;
  /** Between two strikes, and how long a process stands still. */
  pauseMs: { least: number; most: number };
  stopMs: { least: number; most: number };
  thinkMs: number;
  /** All that fit when absent. */
  isChosen?: (attack: Attack) => boolean;
  workerProgram?: readonly string[];
  /** A folder that the logs are kept in. */
  logs?: string | undefined;
  tell: (line: string) => void;
}

/** How many sign up at once. */
const AT_ONCE = 16;
const PATIENCE_MS = 60_000;

/** Opens a house, lets people in, hits it once the first are inside, lets it come to rest, and looks at what is left. */
export async function runChaos(run: Run): Promise<Aftermath> {
  const chance = chanceFrom(run.seed);
  const bakeries = await inventBakeries(run.bakeries);
  const house = await openHouse({ ...run, scenariosDir: bakeries.folder });
  try {
    const all = [...house.services, ...(house.redis ? [house.redis] : [])];
    await until(() => all.every((one) => one.isReady()), house);
    run.tell(`open on ${run.backend}, seed ${String(run.seed)}`);
    return await live(house, run, bakeries.sirens, chance);
  } finally {
    await house.close();
    await rm(bakeries.folder, { recursive: true });
  }
}

async function live(
  house: House,
  run: Run,
  sirens: readonly string[],
  chance: ReturnType<typeof chanceFrom>,
): Promise<Aftermath> {
  const hands = run.hasDesk ? await startReceptionists(house, chance.fork()) : null;
  const clients = startClients({
    ...{ sites: house.sites, atOnce: AT_ONCE, thinkMs: run.thinkMs },
    ...{ next: applicants(chance.fork(), sirens), chance: chance.fork() },
  });
  await until(() => clients.log.sent.filter(({ reference }) => reference !== null).length >= AT_ONCE, house);
  const lasting: Promise<unknown>[] = [];
  const field = {
    house,
    chance: chance.fork(),
    stopMs: run.stopMs,
    lasting: (work: Promise<unknown>) => void lasting.push(work),
  };
  const begunAt = Date.now();
  const strikes: Strike[] = await torment({
    ...{ kills: run.kills, pauseMs: run.pauseMs, untilMs: begunAt + run.attackMs, chance: field.chance },
    attacks: attacksOn(field).filter(run.isChosen ?? (() => true)),
    onStrike: ({ name, victim }) => run.tell(`${since(begunAt)} ${name}: ${victim}`),
  });
  await Promise.all([clients.stop(), hands?.stop(), ...lasting]);
  run.tell(`${since(begunAt)} no more attacks`);
  // The simulator forgets its calls when its faults end.
  const calls = await callsOf(house);
  const unfinished = await settle(house, run.settleMs);
  run.tell(`${since(begunAt)} at rest`);
  calls.push(...(await callsOf(house)));
  return readAftermath(house, { clients: clients.log, hands: hands?.log ?? [], strikes, unfinished, calls });
}

async function callsOf({ simulator }: House): Promise<RegisterCall[]> {
  const { calls } = (await (await fetch(`${simulator.url}/_calls`)).json()) as { calls: RegisterCall[] };
  return calls;
}

/** @throws with the last words of every process, when it takes too long */
async function until(isSo: () => boolean, { services, redis }: House): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!isSo()) {
    if (Date.now() > deadline)
      throw new Error(
        [...services, ...(redis ? [redis] : [])].flatMap(({ lines }) => lines.slice(-5)).join('\n'),
      );
    await pause(100);
  }
}

function since(begunAt: number): string {
  return `${((Date.now() - begunAt) / 1_000).toFixed(1).padStart(6)} s`;
}

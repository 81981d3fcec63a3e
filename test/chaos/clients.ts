import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { APPLICANT_PASSWORD } from '../support/procedure.js';
import type { Applicant } from './applicants.js';
import type { Chance } from './chance.js';

/** One form as its sender knows it. */
export interface Sent {
  applicant: Applicant;
  /** As it was answered; null when no answer ever came. */
  reference: string | null;
  /** Of somebody who had signed up before. */
  isRepeated: boolean;
}

/** What the clients lived through. */
export interface ClientLog {
  sent: Sent[];
  /** How often each status came back; 0 stands for no answer at all. */
  answers: Map<number, number>;
}

export interface Crowd {
  sites: readonly string[];
  next: () => Applicant;
  chance: Chance;
  atOnce: number;
  /** Between two forms of one client, at most. */
  thinkMs: number;
}

const ANSWERED_WITHIN_MS = 8_000;
const TRIES = 12;
const REPEATED = 0.06;

/** Lets clients sign up, each one form after the other, until told to stop; the log grows meanwhile. */
export function startClients(crowd: Crowd): { log: ClientLog; stop: () => Promise<void> } {
  const log: ClientLog = { sent: [], answers: new Map() };
  const stopping = new AbortController();
  const clients = Array.from({ length: crowd.atOnce }, () =>
    client({ ...crowd, chance: crowd.chance.fork() }, log, stopping.signal),
  );
  return {
    log,
    stop: async () => {
      stopping.abort();
      await Promise.all(clients);
    },
  };
}

async function client(crowd: Crowd, log: ClientLog, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const known = log.sent.filter(({ reference, isRepeated }) => reference !== null && !isRepeated);
    const isRepeated = known.length > 0 && crowd.chance.number() < REPEATED;
    const applicant = isRepeated ? crowd.chance.pick(known).applicant : crowd.next();
    const sent: Sent = { applicant, reference: null, isRepeated };
    log.sent.push(sent);
    await insist(sent, crowd, log, stopping);
    await pause(crowd.chance.between(0, crowd.thinkMs));
  }
}

/** Sends a form again, with the same key, until it is answered: at any site, as behind a load balancer. */
async function insist(sent: Sent, crowd: Crowd, log: ClientLog, stopping: AbortSignal): Promise<void> {
  const key = randomUUID();
  for (let attempt = 0; attempt < TRIES && !stopping.aborted; attempt += 1) {
    const { status, reference } = await post(crowd.chance.pick(crowd.sites), sent.applicant, key);
    log.answers.set(status, (log.answers.get(status) ?? 0) + 1);
    if (status === 202) {
      sent.reference = reference;
      return;
    }
    await pause(crowd.chance.between(100, 1_000));
  }
}

async function post(site: string, { mayEnd: _mayEnd, ...fields }: Applicant, key: string) {
  try {
    const response = await fetch(`${site}/api/v1/applications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        ...fields,
        ...(fields.siren ? { delegateMission: false } : {}),
        password: APPLICANT_PASSWORD,
        acceptTerms: true,
      }),
      signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
    });
    const { reference = null } = (await response.json()) as { reference?: string };
    return { status: response.status, reference };
  } catch {
    return { status: 0, reference: null };
  }
}

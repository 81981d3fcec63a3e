import type { Decision } from '../../src/applications/decision.entity.js';
import { firstBrokenLink } from '../../src/applications/hash-chain.js';
import type { Aftermath, FileAfter } from './aftermath.js';
import { unexplainedArrivals } from './duplicates.js';
import { fullMinutes } from './quota.js';

/** A promise of the house, and every case in which it was not kept. */
export type Check = (after: Aftermath) => string[];

/** By the promise each one holds the house to. */
export const CHECKS: Readonly<Record<string, Check>> = {
  'what was acknowledged is kept': ({ clients, signups }) => {
    const kept = new Set(signups.map(({ reference }) => reference));
    return clients.sent.flatMap(({ reference }) =>
      reference === null || kept.has(reference) ? [] : [`${reference} was acknowledged and is nowhere`],
    );
  },
  'the same form sent again is one demande': ({ signups, clients }) => {
    const sent = countBy(clients.sent, ({ applicant }) => applicant.email);
    const kept = countBy(signups, ({ email }) => email);
    return [...kept].flatMap(([email, count]) =>
      count > (sent.get(email) ?? 0) ? [`${email}: ${String(count)} forms kept`] : [],
    );
  },
  'nobody is answered with an error that was not foreseen': ({ clients }) =>
    [...clients.answers].flatMap(([status, count]) =>
      [0, 202, 503].includes(status) ? [] : [`${String(count)} answers ${String(status)}`],
    ),
  'no process ends because something else is away': ({ ownEnds }) =>
    Object.entries(ownEnds).flatMap(([name, times]) =>
      times > 0 ? [`${name} ended by itself, ${String(times)} times`] : [],
    ),
  'everything comes to rest': ({ unfinished }) =>
    Object.entries(unfinished).flatMap(([what, count]) =>
      count > 0 ? [`${String(count)} ${what} left`] : [],
    ),
  'every demande ends as the rules say': (after) => after.files.flatMap((file) => wrongEnd(file, after)),
  'the chain of decisions is whole': ({ files, decisions }) => {
    const chains = groupBy(decisions, ({ applicationId }) => applicationId);
    return files.flatMap((file) => brokenChain(file, chains.get(file.id) ?? []));
  },
  'no file is decided twice': ({ decisions, hands }) => [
    ...machineTwice(decisions),
    ...handsTwice(decisions, hands),
  ],
  'every decision has its mail, and every known address': ({ decisions, signups, mails }) => {
    const told = new Set(mails.filter(({ status }) => status !== 'cancelled').map(({ cause }) => cause));
    const isTold = (decision: Decision) =>
      told.has(`decision:${decision.id}`) ||
      (decision.toStatus === 'pending' && told.has(`application:${decision.applicationId}`));
    return [
      ...decisions.filter((decision) => !isTold(decision)).map(({ id }) => `no mail tells decision ${id}`),
      ...signups
        .filter(({ id, applicationId }) => applicationId === null && !told.has(`signup:${id}`))
        .map(({ id }) => `nobody answered sign-up ${id}`),
    ];
  },
  'a mail is given up only where the mail server refused it': ({ mails, strikes }) => {
    const refused = strikes.filter(({ victim }) => victim === '550').length;
    const givenUp = mails.filter(({ status }) => status === 'abandoned').length;
    return givenUp > refused ? [`${String(givenUp)} given up, ${String(refused)} refused`] : [];
  },
  'every mail sent arrived, and nothing else did': ({ mails, letters }) => {
    const arrived = new Set(letters.map(idOf));
    const known = new Set(mails.map(({ id }) => id));
    return [
      ...mails
        .filter(({ id, status }) => status === 'sent' && !arrived.has(id))
        .map(({ id }) => `${id} never arrived`),
      ...[...arrived].filter((id) => !known.has(id)).map((id) => `${id} is a mail of no row`),
    ];
  },
  'a mail arrives once, but for one a kill of a worker': unexplainedArrivals,
  'no minute holds more calls than a register allows': ({ calls }) => fullMinutes(calls),
};

export function idOf({ messageId }: { messageId: string }): string {
  return messageId.slice(1).split('@')[0] ?? '';
}

function wrongEnd({ id, email, status, reason }: FileAfter, { clients, decisions }: Aftermath): string[] {
  const applicant = clients.sent.find((sent) => sent.applicant.email === email)?.applicant;
  if (!applicant) return [`${email} never signed up`];
  const byHand = decisions.some((decision) => decision.applicationId === id && decision.by === 'person');
  const mayEnd = byHand ? ['approved', 'rejected'] : applicant.mayEnd;
  return (mayEnd as readonly string[]).includes(status)
    ? []
    : [`${email} ended ${status} (${String(reason)})`];
}

function brokenChain({ id, status, reason }: FileAfter, chain: readonly Decision[]): string[] {
  const broken = firstBrokenLink(chain);
  if (broken !== null) return [`${id}: link ${String(broken)} does not fit`];
  const last = chain.at(-1);
  if (last && (last.toStatus !== status || last.reason !== reason))
    return [`${id} is ${status} ${String(reason)}, its last decision says ${last.toStatus} ${last.reason}`];
  const jump = chain.find(
    ({ fromStatus }, index) => fromStatus !== (chain[index - 1]?.toStatus ?? 'submitted'),
  );
  return jump ? [`${id}: decision ${String(jump.sequence)} does not follow the one before`] : [];
}

function machineTwice(decisions: readonly Decision[]): string[] {
  const same = ({ applicationId, toStatus, reason, by }: Decision) =>
    `${applicationId} ${toStatus} ${reason} ${by}`;
  return decisions.flatMap((decision, index) => {
    const before = decisions[index - 1];
    return before && same(before) === same(decision) ? [`${same(decision)}, twice`] : [];
  });
}

function handsTwice(decisions: readonly Decision[], hands: Aftermath['hands']): string[] {
  const recorded = countBy(
    decisions.filter(({ by }) => by === 'person'),
    ({ applicationId }) => applicationId,
  );
  const done = countBy(
    hands.filter(({ outcome }) => outcome === 'done'),
    ({ applicationId }) => applicationId,
  );
  return [
    ...[...recorded].filter(([, count]) => count > 1).map(([id]) => `${id} was decided by two persons`),
    ...[...done]
      .filter(([id, count]) => count > (recorded.get(id) ?? 0))
      .map(([id, count]) => `${id}: ${String(count)} persons were told that it is done`),
  ];
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function countBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  return new Map([...groupBy(all, keyOf)].map(([key, group]) => [key, group.length]));
}

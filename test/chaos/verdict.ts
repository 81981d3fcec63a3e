import type { Aftermath } from './aftermath.js';
import { CHECKS, idOf } from './checks.js';
import { killsAmong } from './nemesis.js';

/** Every promise that was not kept, with its cases. */
export function violationsIn(after: Aftermath): Map<string, string[]> {
  const found = Object.entries(CHECKS).map(([promise, check]) => [promise, check(after)] as const);
  return new Map(found.filter(([, cases]) => cases.length > 0));
}

/** In one line, and as the exit code: 1 when a promise was broken, 2 when too little was tried to say so of none. */
export function verdictOn(
  violations: ReturnType<typeof violationsIn>,
  strikes: Aftermath['strikes'],
  killsAsked: number,
): { words: string; exitCode: 0 | 1 | 2 } {
  const kills = killsAmong(strikes);
  if (violations.size > 0) return { words: 'broken', exitCode: 1 };
  if (kills >= killsAsked) return { words: 'every promise kept', exitCode: 0 };
  const few = `${String(kills)} kills of the ${String(killsAsked)} asked for before the time was over`;
  return { words: `every promise kept, but TOO FEW KILLS: ${few}`, exitCode: 2 };
}

/** What happened, in counts. */
export function countsOf({ clients, hands, strikes, files, decisions, mails, letters }: Aftermath): string[] {
  const tally = (words: readonly string[]) =>
    [...new Set(words)]
      .map((word) => `${word} ${String(words.filter((other) => other === word).length)}`)
      .join(', ');
  return [
    `strikes: ${String(strikes.length)}, of which kills: ${String(killsAmong(strikes))} (${tally(strikes.map(({ name }) => name))})`,
    `forms sent: ${String(clients.sent.length)}, acknowledged: ${String(clients.sent.filter(({ reference }) => reference !== null).length)}` +
      ` (answers: ${[...clients.answers].map(([status, count]) => `${status === 0 ? 'none' : String(status)} ${String(count)}`).join(', ')})`,
    `demandes: ${String(files.length)} (${tally(files.map(({ status }) => status))}), decisions: ${String(decisions.length)}`,
    `two at the desk: ${tally(hands.map(({ outcome }) => outcome)) || 'nobody'}`,
    `mails: ${tally(mails.map(({ status }) => status))}; arrived: ${String(letters.length)}, twice: ${String(letters.length - new Set(letters.map(idOf)).size)}`,
  ];
}

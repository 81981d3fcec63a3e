import type { Aftermath } from './aftermath.js';

/** A text that was whole on the wire arrives, when its sender is killed just then. */
const ARRIVES_LATE_MS = 2_000;

/** Every arrival of a mail after its first that no kill of a worker since the one before explains; one kill explains one. */
export function unexplainedArrivals({ letters, strikes }: Pick<Aftermath, 'letters' | 'strikes'>): string[] {
  const kills = strikes
    .filter(({ name, victim }) => name.startsWith('kill -9') && victim.startsWith('worker'))
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  return repeats(letters).flatMap(({ messageId, before, at }) => {
    const explained = kills.findIndex((kill) => kill >= before - ARRIVES_LATE_MS && kill <= at);
    if (explained === -1) return [`${messageId} arrived again, and no worker was killed meanwhile`];
    kills.splice(explained, 1);
    return [];
  });
}

/** In the order of the later arrival: the kill that explains it best is the earliest that is left. */
function repeats(letters: Aftermath['letters']) {
  const last = new Map<string, number>();
  return letters
    .map(({ messageId, receivedAt }) => ({ messageId, at: Date.parse(receivedAt) }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ messageId, at }) => {
      const before = last.get(messageId);
      last.set(messageId, at);
      return before === undefined ? [] : [{ messageId, before, at }];
    });
}

import type { OwnKnowledge } from './verdict.js';

/** What our own tables knew, as evidence keeps it: earlier versions knew less, and counted from the submission. */
export type StoredOwnKnowledge = Omit<OwnKnowledge, LaterOnes> &
  Partial<Pick<OwnKnowledge, LaterOnes>> & { minutesSinceSubmission?: number };

type LaterOnes = 'rneUnreachableMinutes' | 'rneSaidNo';

/** Evidence as the rules read it today; what was not known then is what the rules of the time supposed. */
export function completeOwn({ minutesSinceSubmission = 0, ...own }: StoredOwnKnowledge): OwnKnowledge {
  return { rneUnreachableMinutes: minutesSinceSubmission, rneSaidNo: false, ...own };
}

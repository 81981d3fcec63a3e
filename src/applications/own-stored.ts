import type { ListEntry, OwnKnowledge } from './verdict.js';

/**
 * What our own tables knew, as evidence keeps it: earlier versions knew less, counted from the submission, and read one
 * e-mail domain of the list.
 */
export type StoredOwnKnowledge = Omit<OwnKnowledge, LaterOnes | 'listed'> &
  Partial<Pick<OwnKnowledge, LaterOnes>> & {
    listed: ListEntry | FormerListEntry | null;
    minutesSinceSubmission?: number;
  };

type LaterOnes = 'rneUnreachableMinutes' | 'rneSaidNo' | 'restartDeclared';
type FormerListEntry = Omit<ListEntry, 'emailDomains'> & { emailDomain: string | null };

/** Evidence as the rules read it today; what was not known then is what the rules of the time supposed. */
export function completeOwn(stored: StoredOwnKnowledge): OwnKnowledge {
  const { minutesSinceSubmission = 0, listed, ...own } = stored;
  return {
    ...{ rneUnreachableMinutes: minutesSinceSubmission, rneSaidNo: false, restartDeclared: false },
    ...own,
    listed: listed && completeEntry(listed),
  };
}

function completeEntry(entry: ListEntry | FormerListEntry): ListEntry {
  if ('emailDomains' in entry) return entry;
  const { kind, contactNames, emailDomain } = entry;
  return { kind, contactNames, emailDomains: emailDomain === null ? [] : [emailDomain] };
}

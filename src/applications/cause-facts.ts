import type { Application } from './application.entity.js';
import type { CauseFacts } from './words/told.js';
import type { Verdict } from './verdict.js';

/** The facts of a file that its public cause may name. */
export function causeFacts(application: Application, verdict: Verdict | null): CauseFacts {
  return {
    siren: application.siren,
    companyName: application.companyName,
    isReexamined: application.reexamination === 'maintained',
    regionsFound: verdict?.regionsFound ?? [],
    nextRecheckOn:
      application.reason === 'siren_not_found_yet' ? (application.recheckAt?.toISOString() ?? null) : null,
  };
}

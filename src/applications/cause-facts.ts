import type { Application } from './application.entity.js';
import { isDay } from '../config/calendar.js';
import type { CauseFacts } from './words/told.js';
import { isRechecked } from './next-check.js';
import type { Verdict } from './verdict.js';

/** A re-examination is asked once; from then on it is not offered again, however it ended. */
export function hasBeenReexamined({ reexamination }: Pick<Application, 'reexamination'>): boolean {
  return reexamination !== null;
}

/** The facts of a file that its public cause may name. */
export function causeFacts(application: Application, verdict: Verdict | null): CauseFacts {
  return {
    siren: application.siren,
    companyName: application.companyName,
    isReexamined: hasBeenReexamined(application),
    regionsFound: verdict?.regionsFound ?? [],
    closedOn: verdict && closedOn(verdict),
    isVeiled: application.causeVeiled,
    isRestartDeclared: application.restartDeclaredAt !== null,
    craftBeginsOn: verdict?.craftBeginsOn ?? null,
    nextRecheckOn: isRechecked(application) ? (application.recheckAt?.toISOString() ?? null) : null,
  };
}

function closedOn(verdict: Verdict): string | null {
  if (verdict.reason === 'company_ceased') return verdict.ceasedOn ?? null;
  return verdict.reason === 'company_struck_off' ? radiationIn(verdict) : null;
}

/** The day of the radiation that the rules read; null for a date that cannot be read. */
function radiationIn({ trace }: Verdict): string | null {
  const values = trace.flatMap((step) => step.values);
  const day = values.findLast(({ fact }) => fact === 'struckOffOn')?.value;
  return typeof day === 'string' && isDay(day) ? day : null;
}

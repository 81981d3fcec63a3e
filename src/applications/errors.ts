import type { Decision } from './decision.entity.js';
import type { ApplicationStatus } from './status.js';

/** The file moved on since the person looked at it; carries who decided what and when. */
export class AlreadyDecided extends Error {
  override name = 'AlreadyDecided';
  constructor(
    readonly last: Pick<Decision, 'by' | 'staffId' | 'toStatus' | 'reason' | 'at'> | null,
    /** First and last name of the colleague, when a person decided. */
    readonly staffName: string | null,
  ) {
    super('the file has already been decided');
  }
}

/** A colleague works on the file until then, and the person did not say that they decide over it. */
export class ClaimedByColleague extends Error {
  override name = 'ClaimedByColleague';
  constructor(
    /** First and last name. */
    readonly staffName: string,
    readonly until: Date,
  ) {
    super('a colleague has taken the file');
  }
}

/** The table of transitions does not allow this change. */
export class TransitionRefused extends Error {
  override name = 'TransitionRefused';
  constructor(
    readonly from: ApplicationStatus,
    readonly to: ApplicationStatus,
  ) {
    super(`a demande does not go from ${from} to ${to}`);
  }
}

/** A note, a question or a message that the gesture needs is missing. */
export class NoteMissing extends Error {
  override name = 'NoteMissing';
}

/** Whoever took the decision appealed does not decide the appeal, where somebody else can. */
export class OwnAppeal extends Error {
  override name = 'OwnAppeal';
}

/** No demande with this id. */
export class ApplicationNotFound extends Error {
  override name = 'ApplicationNotFound';
}

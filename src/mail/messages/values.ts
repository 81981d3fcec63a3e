/** Plain values that messages are made of. Dates are ISO 8601; every sentence arrives ready, in French. */

/** What every message about a demande says. */
export interface ApplicationValues {
  /** First name of the person greeted, or null: « Bonjour, ». */
  firstName: string | null;
  reference: string;
  /** Nine digits, or null for a profile without a SIREN. */
  siren: string | null;
  /** Denomination; null when there is none or the company hides its data. */
  companyName: string | null;
  submittedAt: string;
}

/** Words of a cause, from `applications/public-words`: what, why in law, what to do next. */
export interface CauseWords {
  /** The cause in one true sentence with the facts of this file. */
  cause: string;
  /** The rule it rests on (« Article R. 112-11-1… »), for refusals; null where none is owed. */
  law: string | null;
  /** One next step. */
  next: string;
}

/** How a decision was taken, for the mentions the law asks for (CRPA L311-3-1, R311-3-1-1). */
export interface DecisionValues extends ApplicationValues, CauseWords {
  /** Taken by the rules, without a person. */
  isAutomatic: boolean;
  decidedAt: string;
}

/** The instant until which the link of the mail opens the account; absent from mails written before it was told. */
export interface OpenUntil {
  openUntil?: string;
}

/** Says that the chamber keeps the account shut for another cause: its reader is not sent to the sign-in page. */
export interface StillSuspended {
  stillSuspended?: string;
}

export interface MessageValues {
  finalise: DecisionValues & OpenUntil;
  'finalise-reminder': ApplicationValues & OpenUntil & { day: 3 | 10 };
  /** An active account's further demande was accepted. */
  approved: DecisionValues & StillSuspended;
  pending: DecisionValues & {
    /** « 8 demandes sur 10 reçoivent une réponse en N jours ouvrés »; null under 30 decisions. */
    usualWorkingDays: number | null;
    /** From when silence counts, where that is later than the submission: the day of a correction after a refusal. */
    receivedAt?: string;
  };
  rejected: DecisionValues & {
    /** Words of staff to the applicant. */
    message: string | null;
    /** The one re-examination has taken place: it is not offered again. */
    isReexamined: boolean;
  };
  'information-requested': ApplicationValues & { question: string; answerBefore: string };
  /** Something was corrected or added after a refusal; `isForPerson`: no rule will answer it. */
  'correction-received': ApplicationValues & {
    receivedAt: string;
    isForPerson: boolean;
    /** « J'ai repris mon activité » was declared; absent in mails written before it was an event of its own. */
    isRestart?: boolean;
  };
  'reexamination-received': ApplicationValues & { requestedAt: string };
  'reexamination-outcome': DecisionValues &
    StillSuspended & { outcome: 'maintained' | 'revised'; message: string | null };
  reopened: ApplicationValues;
  withdrawn: ApplicationValues;
  expired: ApplicationValues;
  /** Someone signed up again with the e-mail of an active account. */
  'already-registered': { firstName: string | null };
  /** … of an account whose demande is still open, or was closed (`mayStartAgain`). */
  'already-applied': ApplicationValues & { mayStartAgain: boolean };
  'password-reset': { firstName: string | null };
  'password-changed': { firstName: string | null; changedAt: string };
  'email-changed': { firstName: string | null; changedAt: string };
  'account-suspended': { firstName: string | null; cause: string };
  'account-restored': { firstName: string | null };
  /** `wasOpen`: there was an account to sign in to. */
  'account-closed': { firstName: string | null; wasOpen: boolean };
  'purge-warning': { firstName: string | null; purgeOn: string };
  /** `isOpen`: the holder signs in; others have the copy behind the link that follows their demande. */
  'data-export-ready': { firstName: string | null; isOpen: boolean };
  'reverification-notice': ApplicationValues & { cause: string };
  'staff-invitation': { firstName: string; roleLabel: string };
  'staff-password-reset': { firstName: string };
  'staff-digest': {
    firstName: string;
    day: string;
    pendingByAge: { label: string; count: number }[];
  };
  /** To the operators: demandes that have waited for more than thirty days. */
  'overdue-alarm': { day: string; count: number; longest: { reference: string; since: string }[] };
  /** To the operators: what is wrong, and what to do. */
  'operator-alarm': { what: string; next: string };
}

export type MessageName = keyof MessageValues;

/** Addresses a message may show, made at sending; masked in what is stored. Each is absolute. */
export interface MessageLinks {
  finalise?: string;
  follow?: string;
  password?: string;
  signIn: string;
  rules: string;
  privacy: string;
  contact: string;
  panel: string;
}

/** A message ready to send: text and HTML say the same. */
export interface RenderedMessage {
  subject: string;
  text: string;
  html: string;
}

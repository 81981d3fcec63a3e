/**
 * How long each thing is kept, in one place: the jobs obey it and /donnees-personnelles shows it. The figures are
 * proposals to the chamber, subject to the tableau de gestion of the Archives départementales.
 */
export const retention = {
  /** An accepted demande whose account is never finalised; reminders on days 3 and 10 say so. */
  neverFinalisedDays: 30,
  /** A refused demande: the time of every appeal, then its decisions only count in figures. */
  rejectedMonths: 14,
  /** A demande withdrawn, or left without an answer: as long as its follow link. */
  closedMonths: 2,
  /** An open account, after its last sign-in. */
  unusedMonths: 24,
  /** Before an unused account goes, its holder is told. */
  warnedDaysBefore: 15,
  /** The text and the reader of a mail. */
  mailMonths: 14,
  /** An address that the reception put right: it may be a stranger's. As long as the mails that went there. */
  formerEmailMonths: 14,
  /** A form sent with an address that already has an account, and never confirmed by its holder. */
  unconfirmedFormDays: 30,
  /** Technical logs; they hold no name, address, SIREN or token. Kept and deleted by the host (docs/runbook.md). */
  logMonths: 6,
} as const;

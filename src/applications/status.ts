/** Where a demande stands. Closed: the database repeats it. */
export const APPLICATION_STATUSES = [
  'submitted',
  'approved',
  'pending',
  'rejected',
  'awaiting_applicant',
  'withdrawn',
  'expired',
] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Every change of status that may be recorded (RULES, « Statuses »). `pending` → `pending` is a new reason. */
export const TRANSITIONS: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  submitted: ['approved', 'pending', 'rejected', 'withdrawn'],
  pending: ['approved', 'rejected', 'awaiting_applicant', 'withdrawn', 'pending'],
  awaiting_applicant: ['pending', 'expired', 'withdrawn'],
  rejected: ['pending'],
  approved: ['pending'],
  withdrawn: [],
  expired: [],
};

/** Statuses of a demande that still waits for someone; an e-mail has at most one such demande. */
export const OPEN_STATUSES = [
  'submitted',
  'pending',
  'awaiting_applicant',
] as const satisfies ApplicationStatus[];

export function mayBecome(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return TRANSITIONS[from].includes(to);
}

export function isOpen(status: ApplicationStatus): boolean {
  return (OPEN_STATUSES as readonly ApplicationStatus[]).includes(status);
}

export const STATUS_LABELS: Readonly<Record<ApplicationStatus, string>> = {
  submitted: 'Reçue',
  approved: 'Acceptée',
  pending: 'En attente de vérification',
  rejected: 'Refusée',
  awaiting_applicant: 'En attente de votre réponse',
  withdrawn: 'Retirée',
  expired: 'Expirée',
};

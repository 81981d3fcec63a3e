import type { ApplicationValues, CauseWords, DecisionValues, MessageName, MessageValues } from './values.js';

/** The words of one reason, to be shown in the message that would say them. */
export interface SampleCause {
  message: 'finalise' | 'pending' | 'rejected';
  /** The reason's code. */
  reason: string;
  words: CauseWords;
  /** Ready words of staff; null for a decision of the rules. */
  staffWords: string | null;
}

type Samples = { readonly [M in MessageName]: Readonly<Record<string, MessageValues[M]>> };

const at = '2026-11-23T08:05:00.000Z';
const openUntil = '2026-12-07T08:05:00.000Z';
const person = { firstName: 'Anne' };
const demande: ApplicationValues = {
  ...person,
  reference: 'PDL-7K3M-9QXT',
  siren: '732829320',
  companyName: 'Fleuron',
  submittedAt: at,
};
const decision: DecisionValues = {
  ...demande,
  cause: 'La cause, en une phrase.',
  law: 'Décision fondée sur les conditions d’ouverture de compte de la chambre.',
  next: 'La suite, en une phrase.',
  isAutomatic: true,
  decidedAt: at,
};

/** Sample values of every message, and of each given reason. */
export function samples(causes: readonly SampleCause[]): Samples {
  return {
    finalise: each(causes, 'finalise', (values) => ({ ...values, openUntil })),
    'finalise-reminder': {
      'day 3': { ...demande, day: 3, openUntil },
      'day 10': { ...demande, day: 10, openUntil },
    },
    approved: {
      '': decision,
      'account suspended': { ...decision, stillSuspended: 'Votre compte reste suspendu.' },
    },
    pending: {
      ...each(causes, 'pending', (values) => ({ ...values, usualWorkingDays: null })),
      'usual delay': { ...decision, usualWorkingDays: 3 },
      'after a correction': { ...decision, usualWorkingDays: null, receivedAt: '2026-12-01T08:05:00Z' },
      'without siren': { ...decision, siren: null, usualWorkingDays: 1 },
    },
    rejected: {
      ...each(causes, 'rejected', (values, message) => ({ ...values, message, isReexamined: false })),
      'after a re-examination': { ...decision, isAutomatic: false, message: null, isReexamined: true },
    },
    'information-requested': {
      '': {
        ...demande,
        question: 'Quelle est l’adresse de votre atelier ?',
        answerBefore: '2026-12-23T08:05:00Z',
      },
    },
    'correction-received': {
      'for a person': { ...demande, receivedAt: '2026-12-01T08:05:00Z', isForPerson: true },
      'registers away': { ...demande, receivedAt: '2026-12-01T08:05:00Z', isForPerson: false },
      'restart, for a person': {
        ...{ ...demande, receivedAt: '2026-12-01T08:05:00Z', isForPerson: true },
        isRestart: true,
      },
      'restart, registers away': {
        ...{ ...demande, receivedAt: '2026-12-01T08:05:00Z', isForPerson: false },
        isRestart: true,
      },
    },
    'reexamination-received': { '': { ...demande, requestedAt: '2026-12-01T08:05:00Z' } },
    'reexamination-outcome': {
      maintained: {
        ...decision,
        isAutomatic: false,
        outcome: 'maintained',
        message: 'Nous avons relu les registres.',
      },
      revised: { ...decision, isAutomatic: false, outcome: 'revised', message: null },
      'revised, account suspended': {
        ...{ ...decision, isAutomatic: false, outcome: 'revised', message: null },
        stillSuspended: 'Votre compte reste suspendu.',
      },
    },
    reopened: { '': demande },
    withdrawn: { '': demande },
    expired: { '': demande },
    'already-registered': { '': person },
    'already-applied': {
      open: { ...demande, mayStartAgain: false },
      closed: { ...demande, mayStartAgain: true },
    },
    'password-reset': { '': person },
    'password-changed': { '': { ...person, changedAt: at } },
    'email-changed': { '': { ...person, changedAt: at } },
    'account-suspended': { '': { ...person, cause: 'L’entreprise Fleuron a cessé son activité.' } },
    'account-restored': { '': person },
    'account-closed': { '': { ...person, wasOpen: true }, 'never-open': { ...person, wasOpen: false } },
    'purge-warning': { '': { ...person, purgeOn: '2026-12-08T08:00:00Z' } },
    'data-export-ready': { '': { ...person, isOpen: true }, 'not-open': { ...person, isOpen: false } },
    'reverification-notice': { '': { ...demande, cause: 'Les registres publics ont changé.' } },
    'staff-invitation': { '': { ...person, roleLabel: 'agent d’accueil' } },
    'staff-password-reset': { '': person },
    'staff-digest': {
      'some waiting': {
        ...person,
        day: '2026-11-23',
        pendingByAge: [
          { label: 'Moins de 3 jours ouvrés', count: 12 },
          { label: '3 à 10 jours ouvrés', count: 4 },
          { label: 'Plus de 10 jours ouvrés', count: 1 },
        ],
      },
      'none waiting': { ...person, day: '2026-11-23', pendingByAge: [] },
    },
    'overdue-alarm': {
      one: {
        day: '2026-11-23',
        count: 1,
        longest: [{ reference: 'PDL-7K3M-9QXT', since: '2026-10-20T08:05:00Z' }],
      },
      several: {
        day: '2026-11-23',
        count: 41,
        longest: [
          { reference: 'PDL-7K3M-9QXT', since: '2026-10-01T08:05:00Z' },
          { reference: 'PDL-2CD4-5FGH', since: '2026-10-20T08:05:00Z' },
        ],
      },
    },
    'operator-alarm': {
      '': {
        what: 'Le registre « insee » refuse notre clé.',
        next: 'Personne n’est refusé pendant ce temps. Renouvelez la clé, puis redémarrez le worker.',
      },
    },
  };
}

function each<V>(
  causes: readonly SampleCause[],
  message: SampleCause['message'],
  valuesOf: (values: DecisionValues, staffWords: string | null) => V,
): Record<string, V> {
  const own = causes.filter((cause) => cause.message === message);
  const variants = own.map(({ reason, words, staffWords }) => {
    const values = { ...decision, ...words, isAutomatic: staffWords === null };
    return [staffWords === null ? reason : `${reason}, by staff`, valuesOf(values, staffWords)] as const;
  });
  return { '': valuesOf(decision, null), ...Object.fromEntries(variants) };
}

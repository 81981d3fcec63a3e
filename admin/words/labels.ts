import type { AccountStatus } from '../../src/accounts/account.entity.js';
import type { DecidedBy } from '../../src/applications/decision.entity.js';
import type { Channel } from '../../src/accounts/signup.entity.js';
import type { ApplicationStatus } from '../../src/applications/status.js';
import type { RegistrySourceName } from '../../src/config/env.js';
import type { MailStatus } from '../../src/mail/mail-delivery.entity.js';
import type { UnavailableCause } from '../../src/registry/company.js';

/** How staff, who are not the applicant, read a status. */
export const STATUS_WORDS: Readonly<Record<ApplicationStatus, string>> = {
  submitted: 'Reçue',
  approved: 'Acceptée',
  pending: 'À vérifier',
  rejected: 'Refusée',
  awaiting_applicant: 'Attend le demandeur',
  withdrawn: 'Retirée',
  expired: 'Expirée',
};

export const ACCOUNT_STATUS_LABELS: Readonly<Record<AccountStatus, string>> = {
  applied: 'Demandé',
  to_activate: 'À finaliser',
  active: 'Actif',
  suspended: 'Suspendu',
  closed: 'Fermé',
};

export const MAIL_STATUS_LABELS: Readonly<Record<MailStatus, string>> = {
  queued: 'En attente d’envoi',
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  abandoned: 'Non remis',
  cancelled: 'Annulé',
};

export const DECIDED_BY_LABELS: Readonly<Record<DecidedBy, string>> = {
  machine: 'Règles automatiques',
  person: 'Agent',
  applicant: 'Demandeur',
  calendar: 'Échéance',
};

/** How a re-examination ended. */
export const OUTCOME_WORDS: Readonly<Record<'maintained' | 'revised', string>> = {
  maintained: 'décision maintenue après réexamen',
  revised: 'décision révisée après réexamen',
};

export const SOURCE_LABELS: Readonly<Record<RegistrySourceName, string>> = {
  insee: 'Insee (Sirene)',
  rne: 'RNE (Inpi)',
  'recherche-entreprises': 'Recherche d’entreprises',
  mirror: 'Copie locale de Sirene',
};

/** The same inside a sentence: « selon le RNE ». */
export const SOURCE_IN_SENTENCE: Readonly<Record<RegistrySourceName, string>> = {
  insee: 'l’Insee',
  rne: 'le RNE',
  'recherche-entreprises': 'Recherche d’entreprises',
  mirror: 'la copie locale de Sirene',
};

export const UNAVAILABLE_WORDS: Readonly<Record<UnavailableCause, string>> = {
  timeout: 'n’a pas répondu à temps',
  refused: 'a refusé la connexion',
  server_error: 'est en panne',
  quota: 'limite le nombre de questions',
  unauthorized: 'refuse notre clé d’accès',
  malformed: 'a donné une réponse illisible',
  not_configured: 'n’est pas configuré',
  breaker_open: 'est en panne ; on lui laisse un répit',
};

export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  web: 'site',
  api: 'API',
  counter: 'guichet',
};

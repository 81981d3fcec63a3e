import type { MessageName } from '../../src/mail/messages/values.js';

/** Short French name of each mail, for lists. */
export const MESSAGE_LABELS: Readonly<Record<MessageName, string>> = {
  finalise: 'Acceptation : finaliser le compte',
  'finalise-reminder': 'Rappel : finaliser le compte',
  approved: 'Acceptation',
  pending: 'En attente de vérification',
  rejected: 'Refus',
  'information-requested': 'Précision demandée',
  'reexamination-received': 'Réexamen : accusé de réception',
  'reexamination-outcome': 'Réexamen : résultat',
  reopened: 'Dossier rouvert',
  withdrawn: 'Retrait',
  expired: 'Expiration',
  'already-registered': 'Compte déjà ouvert',
  'already-applied': 'Demande déjà reçue',
  'password-reset': 'Mot de passe oublié',
  'password-changed': 'Mot de passe changé',
  'email-changed': 'Adresse changée',
  'account-suspended': 'Compte suspendu',
  'account-closed': 'Compte fermé',
  'purge-warning': 'Suppression annoncée',
  'data-export-ready': 'Export de données prêt',
  'reverification-notice': 'Nouvelle vérification',
  'staff-invitation': 'Invitation de l’équipe',
  'staff-password-reset': 'Mot de passe de l’équipe',
  'staff-digest': 'Résumé quotidien de l’équipe',
};

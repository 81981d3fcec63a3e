import type { StaffEvent } from '../../src/staff/staff-events.js';

/** How the team's journal names what happened. */
export const STAFF_EVENT_WORDS: Readonly<Record<StaffEvent, string>> = {
  created: 'Accès créé',
  invited: 'Invitation',
  invited_again: 'Nouvelle invitation',
  role_changed: 'Nouveau rôle',
  disabled: 'Accès désactivé',
  enabled: 'Accès réactivé',
  second_factor_reset: 'Second facteur remis à zéro',
  recovery_codes_renewed: 'Nouveaux codes de secours',
  password_set: 'Mot de passe choisi par lien',
  password_changed: 'Mot de passe changé',
};

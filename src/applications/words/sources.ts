import type { UnavailableCause } from '../../registry/company.js';
import type { ReadValue } from '../verdict.js';

/** Who told, as people name them. */
export const SOURCE_WORDS: Readonly<Record<ReadValue['source'], string>> = {
  insee: 'répertoire Sirene (Insee)',
  rne: 'Registre national des entreprises (Inpi)',
  'recherche-entreprises': 'Recherche d’entreprises (annuaire de l’État)',
  mirror: 'copie locale du répertoire Sirene',
  form: 'formulaire de demande',
  guichet: 'dossiers de la chambre',
};

/** Why a source did not tell what was needed. */
export const SILENCE_WORDS: Readonly<Record<UnavailableCause | 'silent', string>> = {
  timeout: 'pas de réponse dans le délai',
  refused: 'connexion refusée',
  server_error: 'panne du registre',
  quota: 'trop de questions posées, réponse remise à plus tard',
  unauthorized: 'notre clé d’accès n’est pas acceptée',
  malformed: 'réponse illisible ou incomplète',
  not_configured: 'source non utilisée',
  breaker_open: 'registre en panne, questions suspendues',
  silent: 'réponse reçue, sans l’information nécessaire',
};

import type { ListedField, ListedText } from '../../src/applications/lists/listed-entry.js';
import type { Validity } from '../../src/applications/lists/listed.query.js';
import { frenchDate } from '../../src/config/words.js';

export const LISTED_FIELD_LABELS: Readonly<Record<ListedField, string>> = {
  siren: 'SIREN',
  kind: 'Type',
  name: 'Nom',
  contacts: 'Contacts',
  emailDomain: 'Domaine e-mail',
  validFrom: 'Premier jour',
  validUntil: 'Dernier jour',
};

export const VALIDITY_LABELS: Readonly<Record<Validity, string>> = {
  valid: 'Valide',
  to_come: 'À venir',
  ended: 'Terminée',
};

export const KIND_LABELS = { client: 'Cliente', partner: 'Partenaire' } as const;

export const NO_ENTRY: ListedText = {
  siren: '',
  kind: 'cliente',
  name: '',
  contacts: '',
  emailDomain: '',
  validFrom: '',
  validUntil: '',
};

/** « 1er janvier 2026 », or « sans fin ». */
export function lastDayWords(validUntil: string | null): string {
  return validUntil === null ? 'sans fin' : frenchDate(validUntil);
}

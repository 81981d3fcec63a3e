/** The RNE's `formeExercice`, as people say it. */
const FORM_WORDS: Readonly<Record<string, string>> = {
  ARTISANALE: 'Artisanale',
  ARTISANALE_REGLEMENTEE: 'Artisanale réglementée',
  COMMERCIALE: 'Commerciale',
  LIBERALE_REGLEMENTEE: 'Libérale réglementée',
  LIBERALE_NON_REGLEMENTEE: 'Libérale',
  AGRICOLE_NON_ACTIF: 'Agricole (non-actif)',
  ACTIF_AGRICOLE: 'Agricole',
  AGENT_COMMERCIAL: 'Agent commercial',
  INDEPENDANTE: 'Indépendante',
  GESTION_DE_BIENS: 'Gestion de biens',
  LOUEUR_MEUBLE: 'Location meublée',
  LOUEUR_TERRE_AGRICOLE: 'Location de terres agricoles',
  SANS_ACTIVITE: 'Sans activité',
  ACTIVITE_DE_PROSPECTION_UNIQUEMENT_NON_COMMERCIALE: 'Prospection non commerciale',
};

/** « Artisanale »; a form that is not of the list as it is written. */
export function formWords(form: string): string {
  if (form === '') return 'Forme non indiquée';
  return isKnownForm(form) ? (FORM_WORDS[form] ?? form) : `« ${form} », forme non reconnue`;
}

export function isKnownForm(form: string): boolean {
  return Object.hasOwn(FORM_WORDS, form);
}

/** The RNE's `formeExercice`, as people say it. */
export const FORM_WORDS: Readonly<Record<string, string>> = {
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
  SANS_ACTIVITE: 'Sans activité',
};

/**
 * Every figure, in the order of the page; the name is that of what is exported from it. Each is made in `figures/`.
 * `findReport` (report.query.ts) counts them all; each comes in the one shape of `figure.ts`.
 */
export const FIGURE_NAMES = [
  'demandes-recues',
  'demandes-en-attente',
  'issues',
  'delais',
  'automatisation',
  'refus-par-regle',
  'refus-par-departement',
  'refus-par-profil',
  'refus-par-periode',
  'refus-par-auteur',
  'refus-par-region',
  'delegues-reorientes',
  'reexamens',
  'controle-des-refus',
  'comptes-finalises',
  'comptes-par-lien',
  'comptes-par-metier',
  'comptes-par-epci',
  'charge-equipe',
] as const;

export type FigureName = (typeof FIGURE_NAMES)[number];

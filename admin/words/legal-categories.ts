/** The first digits of INSEE's legal categories that the desk meets; the longest that fits is said. */
const CATEGORIES: Readonly<Record<string, string>> = {
  '1': 'Entrepreneur individuel',
  '2': 'Groupement sans personnalité morale',
  '3': 'Personne morale de droit étranger',
  '4': 'Personne morale de droit public soumise au droit commercial',
  '41': 'Établissement public industriel ou commercial',
  '5': 'Société commerciale',
  '54': 'SARL',
  '55': 'Société anonyme à conseil d’administration',
  '56': 'Société anonyme à directoire',
  '57': 'SAS',
  '5498': 'EURL',
  '5720': 'SASU',
  '6': 'Autre personne morale immatriculée',
  '65': 'Société civile',
  '7': 'Administration',
  '72': 'Collectivité territoriale',
  '7210': 'Commune',
  '8': 'Organisme privé spécialisé',
  '9': 'Groupement de droit privé',
  '92': 'Association',
};

/** « SARL (5499) ». */
export function legalCategoryWords(code: string): string {
  const prefix = [4, 3, 2, 1].map((length) => code.slice(0, length)).find((start) => start in CATEGORIES);
  return prefix ? `${CATEGORIES[prefix]} (${code})` : code;
}

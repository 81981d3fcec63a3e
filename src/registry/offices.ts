/*
 * Who represents a company, by the codes and labels of the public role table of the RNE. The lists follow the
 * chamber's rules; an office in none of them is a doubt.
 */

/** Offices whose holder represents the company. */
const REPRESENTING: Readonly<Record<string, string>> = {
  '28': 'Gérant et associé indéfiniment et solidairement responsable',
  '29': 'Gérant et associé indéfiniment responsable',
  '30': 'Gérant',
  '52': 'Président du directoire',
  '53': 'Directeur général',
  '56': 'Dirigeant en France d’une personne morale étrangère',
  '60': 'Président du conseil d’administration et directeur général',
  '66': 'Personne ayant le pouvoir d’engager à titre habituel la société',
  '69': 'Directeur général unique de SA à directoire',
  '70': 'Directeur général délégué',
  '73': 'Président de SAS',
  '74': 'Associé indéfiniment et solidairement responsable',
  '75': 'Associé indéfiniment responsable',
  '86': 'Exploitant pour le compte de l’indivision',
  '90': 'Personne physique, exploitant en commun',
  '101': 'Entrepreneur',
  '131': 'Associé commandité',
};

/** Offices that control the company, wind it up or act for a court: beside them no other office represents it. */
const EXCLUDING: Readonly<Record<string, string>> = {
  '13': 'Contrôleur de gestion',
  '14': 'Contrôleur des comptes',
  '40': 'Liquidateur',
  '71': 'Commissaire aux comptes titulaire',
  '72': 'Commissaire aux comptes suppléant',
  '97': 'Mandataire ad hoc',
  '98': 'Administrateur provisoire',
  '104': 'Personne chargée du contrôle',
  '106': 'Comptable',
  '109': 'Mandataire fiscal',
};

/** Offices that do not represent it, and that a representative may hold too. */
const OTHER: Readonly<Record<string, string>> = {
  '11': 'Membre',
  '23': 'Autre associé majoritaire',
  '41': 'Associé unique (qui participe à l’activité EURL)',
  '51': 'Président du conseil d’administration',
  '55': 'Dirigeant à l’étranger d’une personne morale étrangère',
  '61': 'Président du conseil de surveillance',
  '63': 'Membre du directoire',
  '64': 'Membre du conseil de surveillance',
  '65': 'Administrateur',
  '67': 'Personne ayant le pouvoir d’engager l’établissement',
  '76': 'Représentant social d’une entreprise personne étrangère sans établissement en France',
  '77': 'Représentant fiscal d’une entreprise personne étrangère sans établissement en France',
  '82': 'Indivisaire',
  '94': 'Membre non salarié participant aux travaux',
  '95': 'Associé qui participe à la gestion',
  '96': 'Associé non salarié',
  '100': 'Repreneur',
  '103': 'Suppléant',
  '105': 'Personne décisionnaire désignée',
  '107': 'Héritier indivisaire',
  '108': 'Loueur',
};

const LABELS: Readonly<Record<string, string>> = { ...REPRESENTING, ...EXCLUDING, ...OTHER };
const CODE_BY_LABEL: ReadonlyMap<string, string> = new Map(
  Object.entries(LABELS).map(([code, label]) => [folded(label), code]),
);
/** Words of offices that act for others, as registers write them freely (« Liquidateur amiable »). */
const EXCLUDING_WORDS =
  /liquidat|commissaire|auditeur|mandataire|controleur|administrateur (judiciaire|provisoire)/;

/** « Autre »: the office is in words beside it. */
export const IN_WORDS = '99';

export type OfficeKind = 'represents' | 'excludes' | 'other' | 'unknown';

/** What an office is, by its code: two or three digits, as the RNE writes them. */
export function officeKind(code: string): OfficeKind {
  if (Object.hasOwn(REPRESENTING, code)) return 'represents';
  if (Object.hasOwn(EXCLUDING, code)) return 'excludes';
  return Object.hasOwn(OTHER, code) ? 'other' : 'unknown';
}

/** The same of an office written in words: the label of the table, in any case and accents, or plainly an excluding one. */
export function officeKindOfWords(words: string): OfficeKind {
  const plain = folded(words);
  const code = CODE_BY_LABEL.get(plain);
  if (code !== undefined) return officeKind(code);
  return EXCLUDING_WORDS.test(plain) ? 'excludes' : 'unknown';
}

/** The label of a code, or undefined for one that is in neither list. */
export function officeLabel(code: string): string | undefined {
  return Object.hasOwn(LABELS, code) ? LABELS[code] : undefined;
}

function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

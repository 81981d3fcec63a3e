import { PROFILE_LABELS } from '../../accounts/profile.js';
import { regionName } from '../../config/geography.js';
import { curlyApostrophes, frenchList } from '../../config/words.js';
import type { SourceRecord } from '../../registry/company.js';
import { formatSiren } from '../../registry/siren.js';
import type { CraftPlace } from '../facts/craft-place.js';
import type { SireneAlone } from '../facts/craft.js';
import type { FactName } from '../facts/fact.js';
import type { NameAgreement } from '../facts/owner.js';
import type { ReadValue } from '../verdict.js';
import { dayInWords } from './day.js';
import { skippedWords } from './skipped.js';
import { SILENCE_WORDS, SOURCE_WORDS } from './sources.js';

type Value = ReadValue['value'];
type Words = (value: Value) => string;

const SIRENE: Record<'found' | 'not_found' | 'withheld', string> = {
  found: 'le SIREN est connu',
  not_found: 'le SIREN est inconnu',
  withheld: 'les données ne sont pas diffusées',
};
const DIFFUSION: Record<NonNullable<SourceRecord['diffusion']>, string> = {
  full: 'les données sont publiques',
  partial: 'les données sont publiques en partie, sans les noms',
  none: 'les données ne sont pas publiques',
};
const STATE: Record<NonNullable<SourceRecord['state']>, string> = {
  active: 'l’entreprise est active',
  ceased: 'l’entreprise a cessé',
};
const CRAFT: Record<CraftPlace, string> = {
  in_region: 'une activité artisanale est en cours dans un établissement ouvert de la région',
  disputed:
    'une activité artisanale est déclarée, mais les registres ne s’accordent pas sur sa forme ou sur le lieu où elle est exercée',
  elsewhere: 'l’activité artisanale déclarée est hors de la région',
  company: 'une activité artisanale est déclarée, sans lieu',
  none: 'aucune activité artisanale n’est en cours',
};
const SIRENE_ALONE: Record<NonNullable<SireneAlone>, string> = {
  rne_not_configured: 'le répertoire Sirene suffit : le RNE n’est pas utilisé',
  rne_unreachable: 'le répertoire Sirene suffit : le RNE ne répond pas depuis assez longtemps',
};
const AGREEMENT: Record<NameAgreement, string> = {
  full: 'le nom et un prénom sont ceux d’un représentant (cela montre que ces données publiques sont connues, pas l’identité de la personne)',
  family_name: 'le nom est celui d’un représentant, le prénom non',
  first_name: 'un prénom est celui d’un représentant, le nom non',
  none: 'ni le nom ni le prénom ne sont ceux d’un représentant',
};
const LISTED: Record<string, string> = {
  client: 'l’entreprise est sur la liste des clients',
  partner: 'l’entreprise est sur la liste des partenaires',
};

/** What each fact says, by its value. A new fact does not compile without its words. */
export const FACT_WORDS: Readonly<Record<FactName, Words>> = {
  profile: (value) => `profil choisi : ${among(PROFILE_LABELS, value)}`,
  delegateMission: yesNo('le compte servira à des missions de délégué(e)', 'le compte servira à l’entreprise ou à la structure'),
  listed: (value) => (value === null ? 'l’entreprise n’est pas sur la liste des clients et partenaires' : among(LISTED, value)),
  listedContact: yesNo('le nom donné est un contact de la liste', 'le nom donné n’est pas un contact de la liste'),
  listedDomain: yesNo('l’adresse e-mail est celle de l’entreprise de la liste', 'l’adresse e-mail n’est pas celle d’une entreprise de la liste'),
  sibling: yesNo('une demande acceptée ou un compte existe pour ce SIREN', 'aucune demande acceptée ni aucun compte pour ce SIREN'),
  notFoundChecks: (value) => `nouvelles vérifications déjà faites : ${plain(value)}`,
  restartDeclared: yesNo('le demandeur a indiqué que l’activité a repris', 'aucune reprise d’activité n’est déclarée'),
  sirene: (value) => among(SIRENE, value),
  diffusion: (value) => among(DIFFUSION, value),
  state: (value) => among(STATE, value),
  legalCategory: (value) => `catégorie juridique ${plain(value)}`,
  soleTrader: yesNo('entreprise individuelle', 'personne morale'),
  runningInRne: yesNo('une activité est en cours', 'aucune activité n’est en cours'),
  ceasedOn: (value) => `cessation le ${dayInWords(plain(value))}`,
  createdOn: (value) => `création le ${dayInWords(plain(value))}`,
  struckOffOn: (value) => (value === null ? 'pas de radiation' : `radiation le ${dayInWords(plain(value))}`),
  radiationInDoubt: yesNo('la radiation est indiquée sans le détail de la cessation', 'aucune radiation indiquée sans son détail'),
  openEstablishment: yesNo('au moins un établissement est ouvert', 'aucun établissement n’est ouvert'),
  openInRegion: yesNo('un établissement est ouvert dans la région', 'aucun établissement n’est ouvert dans la région'),
  openRegions: (value) => `régions des établissements ouverts : ${regions(value)}`,
  onlyInRegion: yesNo('tous les établissements ouverts sont dans la région', 'des établissements ouverts sont hors de la région'),
  headOfficeInRegion: yesNo('le siège est dans la région', 'le siège est hors de la région'),
  aprmInRegion: yesNo('un établissement ouvert de la région porte un code APRM (artisanat)', 'aucun établissement ouvert de la région ne porte de code APRM (artisanat)'),
  aprmAnywhere: yesNo('un établissement ouvert porte un code APRM (artisanat)', 'aucun établissement ouvert ne porte de code APRM (artisanat)'),
  knownToRne: yesNo('l’entreprise est connue', 'l’entreprise n’est pas connue'),
  craftBeginsOn: (value) => (value === null ? 'aucune activité artisanale déclarée pour un jour à venir' : `activité artisanale déclarée à partir du ${dayInWords(plain(value))}`),
  declaredCraft: (value) => among(CRAFT, value),
  formerRm: yesNo('l’inscription à l’ancien répertoire des métiers est en cours', 'pas d’inscription en cours à l’ancien répertoire des métiers'),
  sireneAlone: (value) => (value === null ? 'le répertoire Sirene ne suffit pas' : among(SIRENE_ALONE, value)),
  craftInRegion: yesNo('l’activité est artisanale dans un établissement ouvert de la région', 'l’activité artisanale n’est pas établie dans la région'),
  ownerNames: (value) => (isEmpty(value) ? 'aucun nom à comparer' : `noms à comparer : ${plain(value)}`),
  nameMatch: (value) => among(AGREEMENT, value),
  ownerLeft: yesNo('la personne qui porte ce nom n’est plus en fonction', 'personne de ce nom parmi ceux qui ont quitté leur fonction'),
  officeInDoubt: yesNo('la fonction de la personne qui porte ce nom ne peut pas être lue', 'aucun doute sur la fonction de la personne qui porte ce nom'),
  unreachable: (value) => (isEmpty(value) ? 'tous ont répondu' : `réponse manquante : ${sources(value)}`),
  silentOn: (value) => `aucun ne dit ${lackingWords(list(value)) ?? 'un point nécessaire'}`,
  skipped: (value) => skippedWords(countsIn(value)),
  redirectedFrom: (value) => `SIREN demandé, puis SIREN qui le remplace : ${sirens(value)}`,
  unavailable: (value) => among(SILENCE_WORDS, value),
}; // prettier-ignore

/** Facts about all the registers together: none of them is named as their source. */
export const FACTS_OF_ALL: ReadonlySet<string> = new Set<FactName>(['unreachable', 'silentOn']);

/** What each fact that may be lacking is about; facts drawn from the same one share its words. */
const SUBJECTS: Readonly<Partial<Record<FactName, string>>> = {
  sirene: 'si le SIREN est connu',
  diffusion: 'si les données sont publiques',
  state: 'si l’entreprise est active',
  legalCategory: 'quelle est sa catégorie juridique',
  soleTrader: 'quelle est sa catégorie juridique',
  runningInRne: 'si une activité est en cours',
  createdOn: 'quand l’entreprise a été créée',
  struckOffOn: 'si l’entreprise est radiée',
  openEstablishment: 'si un établissement est ouvert',
  openInRegion: 'où sont les établissements ouverts',
  openRegions: 'où sont les établissements ouverts',
  onlyInRegion: 'où sont les établissements ouverts',
  headOfficeInRegion: 'où est le siège',
  aprmInRegion: 'si un établissement porte un code APRM',
  aprmAnywhere: 'si un établissement porte un code APRM',
  declaredCraft: 'si l’activité est artisanale',
  craftInRegion: 'si l’activité artisanale est exercée dans la région',
  formerRm: 'si l’entreprise était inscrite au répertoire des métiers',
  ownerNames: 'qui représente l’entreprise',
  nameMatch: 'qui représente l’entreprise',
  officeInDoubt: 'qui représente l’entreprise',
  ownerLeft: 'qui représente l’entreprise',
};

/** « où est le siège, ni si l’activité est artisanale »: what facts that no register holds are about; null if unknown. */
export function lackingWords(names: readonly string[]): string | null {
  const isCraftUnknown = names.includes('declaredCraft');
  const needed = names.filter((name) => !(name === 'craftInRegion' && isCraftUnknown));
  const subjects = [...new Set(needed.flatMap((name) => SUBJECTS[name as FactName] ?? []))];
  return subjects.length === 0 ? null : subjects.join(', ni ');
}

/** « establishments 2 » as a count by kind. */
function countsIn(value: Value): Record<string, number> {
  const pairs = list(value).map((item) => /^(.*) (\d+)$/.exec(item) ?? ['', item, '1']);
  return Object.fromEntries(pairs.map(([, kind = '', count]) => [kind, Number(count)]));
}

function list(value: Value): readonly string[] {
  const items: readonly string[] = Array.isArray(value) ? value : [];
  return items;
}

function sources(value: Value): string {
  return frenchList(list(value).map((name) => among(SOURCE_WORDS, name)));
}

function yesNo(yes: string, no: string): Words {
  return (value) => (value === true ? yes : no);
}

/** An old trace may hold a value that exists no more: it is shown as it is. */
function among(words: Readonly<Record<string, string>>, value: Value): string {
  return words[plain(value)] ?? plain(value);
}

function plain(value: Value): string {
  return Array.isArray(value) ? frenchList(value) : String(value);
}

function isEmpty(value: Value): boolean {
  return Array.isArray(value) && value.length === 0;
}

function regions(value: Value): string {
  const codes = list(value);
  return codes.length === 0
    ? 'aucune en France'
    : frenchList(codes.map((code) => curlyApostrophes(regionName(code))));
}

function sirens(value: Value): string {
  return Array.isArray(value) ? value.map(formatSiren).join(', ') : plain(value);
}

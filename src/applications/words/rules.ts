import { PROFILE_LABELS } from '../../accounts/profile.js';
import { chamber } from '../../config/chamber.js';
import { frenchList } from '../../config/words.js';
import type { Policy, Row } from '../policy.js';

interface RowWords {
  title: string;
  condition: string | ((numbers: Policy) => string);
}

/** An old decision may name a row that is no more. */
export function isTableRow(row: string): row is keyof typeof ROW_WORDS {
  return Object.hasOwn(ROW_WORDS, row);
}

const here = `dans la région ${chamber.regionName}`;
const unconditional = frenchList([
  PROFILE_LABELS.founder_or_buyer,
  PROFILE_LABELS.youth_or_apprentice,
  PROFILE_LABELS.employee_or_jobseeker,
]);

/** What each row asks, 7 and 4 too, in words anybody understands. A new row does not compile without them. */
export const ROW_WORDS: Readonly<Record<Row | '7' | '4', RowWords>> = {
  '1': {
    title: 'Profil sans condition',
    condition: `Le profil choisi ouvre droit à un compte sans condition : ${unconditional}. Aucun registre n’est consulté.`,
  },
  '2': {
    title: 'Missions de délégué(e)',
    condition:
      'Le compte est demandé pour des missions de délégué(e) : c’est l’accueil de la chambre qui s’en occupe.',
  },
  '5': {
    title: 'SIREN pas encore connu',
    condition: ({ recheckDays }) =>
      `Le répertoire Sirene ne connaît pas le SIREN. Il est peut-être trop récent : nous reposons la question ${frenchList(recheckDays.map(String))} jours après la demande.`,
  },
  '6': {
    title: 'SIREN inconnu',
    condition:
      'Le répertoire Sirene ne connaît toujours pas le SIREN après la dernière de ces vérifications.',
  },
  '8': {
    title: 'Données non diffusées',
    condition: 'Le répertoire Sirene ne diffuse pas les données de l’entreprise.',
  },
  '9c': {
    title: 'Reprise d’activité déclarée',
    condition: ({ waitRecheckDays }) =>
      `Le demandeur a indiqué que l’activité a repris, et les registres disent encore que l’entreprise a cessé ou qu’elle est radiée. Nous reposons la question ${frenchList(waitRecheckDays.map(String))} jours plus tard, puis une personne décide.`,
  },
  '9': {
    title: 'Entreprise cessée',
    condition:
      'Le répertoire Sirene indique que l’entreprise a cessé. Pour un entrepreneur individuel, il faut aussi que le RNE n’indique aucune activité en cours.',
  },
  '9b': {
    title: 'Cessée ou reprise',
    condition:
      'Le répertoire Sirene indique qu’un entrepreneur individuel a cessé, et le RNE qu’une activité est en cours, même commencée après une radiation.',
  },
  '10': {
    title: 'Société radiée',
    condition: ({ struckOffMinDays }) =>
      `Le RNE indique que la société est radiée depuis ${struckOffMinDays} jours ou plus.`,
  },
  '11': {
    title: 'Radiation à vérifier',
    condition: ({ struckOffMinDays }) =>
      `Le RNE indique la radiation d’un entrepreneur individuel, ou celle d’une société depuis moins de ${struckOffMinDays} jours ou sans le détail de la cessation, alors que le répertoire Sirene indique que l’entreprise est active.`,
  },
  '12': {
    title: 'Aucun établissement ouvert',
    condition: 'L’entreprise est active et n’a aucun établissement ouvert.',
  },
  '3': {
    title: 'Cliente ou partenaire de la chambre',
    condition: `L’entreprise est sur la liste des clients et partenaires de la chambre, elle a un établissement ouvert ${here}, et le nom donné est celui d’un représentant ou d’un contact de cette liste, ou l’adresse e-mail est celle de l’entreprise.`,
  },
  '3b': {
    title: 'Sur la liste, lien à confirmer',
    condition:
      'L’entreprise est sur la liste des clients et partenaires de la chambre, sans remplir toutes les conditions de la règle précédente.',
  },
  '13': {
    title: 'Aucun établissement dans la région',
    condition: `Une entreprise a des établissements ouverts, et aucune source consultée n’en montre ${here}.`,
  },
  '13b': {
    title: 'Sources en désaccord sur les établissements',
    condition: `Une source montre un établissement ouvert ${here} et une autre n’en montre pas.`,
  },
  '14': {
    title: 'Collectivité ou partenaire de la région',
    condition: `Le profil est « ${PROFILE_LABELS.authority_or_partner} » et la structure a un établissement ouvert ${here}.`,
  },
  '15': {
    title: 'Collectivité ou partenaire hors région',
    condition: `Le profil est « ${PROFILE_LABELS.authority_or_partner} » et la structure n’a pas d’établissement ouvert ${here}.`,
  },
  '16': {
    title: 'Profil à vérifier',
    condition: `Le profil est « ${PROFILE_LABELS.company_head} » et la structure est un organisme public, une association ou un autre groupement.`,
  },
  '17b': {
    title: 'Artisanat pas encore inscrit',
    condition: ({ youngCompanyDays, waitRecheckDays }) =>
      `Le RNE ne montre pas encore d’activité artisanale : l’entreprise, créée depuis moins de ${youngCompanyDays} jours, n’y est pas encore, ou l’activité y est déclarée pour un jour à venir. Nous reposons la question ${frenchList(waitRecheckDays.map(String))} jours plus tard, et le jour où l’activité doit commencer.`,
  },
  '17': {
    title: 'Pas d’activité artisanale connue',
    condition:
      'Aucune source n’indique d’activité artisanale : ni le RNE, ni l’ancien répertoire des métiers, ni le code APRM du répertoire Sirene.',
  },
  '18': {
    title: 'Sources en désaccord sur l’artisanat',
    condition: `Les registres se contredisent : le répertoire Sirene indique un code APRM ${here} que le RNE ne confirme pas, le RNE indique un code APRM sur une activité qui n’est pas artisanale, ou l’activité artisanale est située dans un établissement que l’un dit ouvert et l’autre fermé.`,
  },
  '19': {
    title: 'Artisanat hors région',
    condition: `L’activité est artisanale, et le siège ou les seuls établissements artisanaux sont hors de la région ${chamber.regionName}.`,
  },
  '20': {
    title: 'Dirigeant non vérifiable',
    condition:
      'L’activité est artisanale dans la région, et les registres ne donnent le nom d’aucune personne en fonction (nom non diffusé, mandats terminés, dirigeants qui sont des sociétés), ou la fonction de la personne ne peut pas être lue.',
  },
  '21': {
    title: 'Nom différent',
    condition:
      'L’activité est artisanale dans la région, et le nom donné n’est celui d’aucun représentant de l’entreprise. Seule une personne peut refuser pour ce motif.',
  },
  '22': {
    title: 'Entreprise déjà rattachée',
    condition: 'Une demande acceptée ou un compte existe déjà pour ce SIREN.',
  },
  '23': {
    title: 'Entreprise artisanale de la région',
    condition: `L’entreprise est active, elle exerce une activité artisanale dans un établissement ouvert ${here}, et le nom donné est celui d’un représentant.`,
  },
  '7': {
    title: 'SIREN en double',
    condition:
      'Le répertoire Sirene a fermé ce SIREN, en double d’un autre. Les règles sont appliquées à l’autre, et une personne confirme avant d’accepter.',
  },
  '4b': {
    title: 'Registres muets sur un point',
    condition: ({ waitRecheckDays }) =>
      `Tous les registres ont répondu, et aucun n’indique un point dont dépend la réponse. Nous reposons la question ${frenchList(waitRecheckDays.map(String))} jours plus tard, et une personne peut décider avant.`,
  },
  '4': {
    title: 'Registre indisponible',
    condition: ({ unavailableMinutes, unavailableRetryDays }) =>
      `Un registre nécessaire n’a pas pu être consulté : personne n’est accepté ni refusé. Nous réessayons ; après ${unavailableMinutes} minutes la demande est mise en attente, et nous continuons pendant ${unavailableRetryDays} jours.`,
  },
};

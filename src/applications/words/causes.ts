import { frenchDate } from '../../config/words.js';
import type { PublicReason } from '../reasons.js';
import { otherRegionsOf } from './chambers.js';
import { Company, company, inRegion, sirenNumber, type Told } from './told.js';

type Sentence = (told: Told) => string;

const always =
  (sentence: string): Sentence =>
  () =>
    sentence;

/** Why, in one true sentence for each reason. What outsiders may not hear arrives here as `verification`. */
export const CAUSES: Readonly<Record<PublicReason, Sentence>> = {
  verification: always('Un agent vérifie votre lien avec l’entreprise.'),

  profile_unconditional: always('Votre profil ouvre droit à un compte sans condition.'),
  craft_in_region: (told) =>
    `${Company(told)} exerce une activité artisanale dans un établissement ouvert ${inRegion(told)}.`,
  listed_client: (told) => `${Company(told)} est cliente de la chambre.`,
  listed_partner: always('Votre structure est partenaire de la chambre.'),

  siren_not_found_yet: (told) =>
    `Le répertoire Sirene de l’Insee ne connaît pas encore ${sirenNumber(told)} : il est peut-être trop récent.`,
  registry_unavailable: always('Un registre public ne répond pas pour le moment.'),
  registry_silent: (told) =>
    `Les registres publics ne disent pas tout ce qu’il faut savoir de ${company(told)} pour vous répondre.`,
  craft_not_yet_registered: (told) =>
    told.facts.craftBeginsOn
      ? `L’activité artisanale de ${company(told)} ne commence que le ${frenchDate(told.facts.craftBeginsOn)}, d’après les registres publics.`
      : `Votre inscription n’apparaît pas encore au Registre national des entreprises pour ${company(told)} : elle est peut-être trop récente.`,
  restart_declared: (told) =>
    `Vous avez indiqué que l’activité a repris : les registres publics ne le montrent pas encore pour ${company(told)}.`,
  to_confirm: always('Une seule source publique a répondu : un agent confirme ce qu’elle indique.'),
  no_open_establishment: (told) =>
    `Le répertoire Sirene n’indique aucun établissement ouvert pour ${company(told)}.`,
  partner_to_confirm: always(
    'Un compte « Collectivité / Partenaire » est réservé aux partenaires de la chambre : un agent vérifie ce point.',
  ),
  partner_out_of_region: (told) =>
    `Votre structure n’a pas d’établissement ouvert ${inRegion(told)} : un agent vérifie si elle est partenaire de la chambre.`,
  profile_mismatch: always(
    'Vous avez choisi le profil « Chef(fe) d’entreprise », et le répertoire Sirene décrit un organisme public, une association ou un autre groupement.',
  ),
  not_craft_registered: (told) =>
    `Les registres publics n’indiquent pas d’activité artisanale pour ${company(told)} : votre compte est en attente de vérification.`,
  craft_outside_region: (told) =>
    `Le siège ou les établissements artisanaux de ${company(told)} se trouvent hors de la région ${told.chamber.regionName}.`,

  siren_unknown: (told) =>
    `Le répertoire Sirene de l’Insee ne connaît pas ${sirenNumber(told)}${told.isAutomatic ? ', que nous lui avons demandé plusieurs fois' : ''}.`,
  company_ceased: (told) =>
    `${Company(told)} a cessé son activité${on(' le', told)}, d’après les registres publics.`,
  company_struck_off: (told) =>
    `${Company(told)} est radiée du Registre national des entreprises${on(' depuis le', told)}.`,
  no_establishment_in_region: (told) => `${Company(told)} ${withoutEstablishment(told)}.`,
  delegate_mission: always(
    'Vous demandez ce compte pour vos missions de délégué(e) : c’est l’accueil de la chambre qui s’en occupe.',
  ),

  siren_not_applicants: (told) => `Nous n’avons pas pu établir que vous représentez ${company(told)}.`,
  not_entitled: (told) =>
    `Un agent a constaté que ${company(told)} n’est ni une entreprise artisanale de la région, ni cliente ou partenaire de la chambre.`,
  duplicate_request: (told) =>
    `Votre demande${told.facts.siren ? ` pour ${company(told)}` : ''} fait double emploi avec une autre demande.`,
  other: ({ status }) =>
    status === 'approved'
      ? 'Un agent a étudié votre demande et l’a acceptée.'
      : 'Un agent a étudié votre demande et ne peut pas l’accepter.',

  craft_confirmed: (told) => `Un agent a confirmé l’activité artisanale de ${company(told)}.`,
  client_company: (told) => `Un agent a confirmé que ${company(told)} est cliente de la chambre.`,
  partner_confirmed: always('Un agent a confirmé que votre structure est partenaire de la chambre.'),
  mandate_proven: (told) => `Un agent a vérifié que vous pouvez agir pour ${company(told)}.`,

  listed_to_confirm: (told) => `Un agent a vérifié votre lien avec ${company(told)}.`,
  siren_duplicate: (told) => `Le répertoire Sirene rattache ${sirenNumber(told)} à un autre numéro.`,
  not_diffusible: (told) => `Les registres publics ne diffusent pas les données de ${company(told)}.`,
  status_conflict: (told) => `Les registres publics se contredisent sur l’activité de ${company(told)}.`,
  establishment_conflict: (told) =>
    `Les registres publics se contredisent sur les établissements de ${company(told)}.`,
  craft_conflict: (told) =>
    `Les registres publics se contredisent sur l’activité artisanale de ${company(told)}.`,
  owner_unverifiable: (told) =>
    `Les registres publics ne donnent pas le nom du dirigeant de ${company(told)}.`,
  owner_mismatch: (told) =>
    `Le nom indiqué ne figure pas parmi les représentants de ${company(told)} dans les registres publics.`,
  sibling_account: (told) => `Une autre demande ou un autre compte concerne ${company(told)}.`,

  information_requested: always('Un agent a besoin d’une précision pour traiter votre demande.'),
  information_received: always('Nous avons reçu votre réponse.'),
  withdrawn_by_applicant: always('Vous avez retiré votre demande.'),
  expired_without_answer: always('Nous n’avons pas reçu la précision demandée dans le délai indiqué.'),
  siren_corrected: (told) => `Vous avez corrigé votre SIREN : nous vérifions ${sirenNumber(told)}.`,
  restart_declared_by_applicant: (told) =>
    `Vous avez indiqué que l’activité a repris : nous consultons de nouveau les registres publics pour ${company(told)}.`,
  request_corrected: always('Vous avez corrigé votre demande : nous vérifions vos nouvelles réponses.'),
  request_completed: always('Vous avez complété votre demande : un agent lit votre message.'),
  reexamination_requested: always('Vous avez demandé un réexamen : un agent reprend votre demande.'),
  reopened_by_staff: always('Un agent étudie de nouveau votre demande.'),
  reverification_failed: (told) =>
    `Les registres publics ont changé pour ${company(told)} : un agent vérifie votre situation.`,
  technical_error: always('Une erreur technique de notre part a interrompu la vérification.'),
  undone: always('Un agent étudie de nouveau votre demande.'),
};

function on(word: string, { facts }: Told): string {
  return facts.closedOn ? `${word} ${frenchDate(facts.closedOn)}` : '';
}

function withoutEstablishment(told: Told): string {
  const elsewhere = otherRegionsOf(told);
  const none = `n’a pas d’établissement ouvert ${inRegion(told)}`;
  return elsewhere === null ? none : `${none} ; ses établissements ouverts sont ailleurs : ${elsewhere}`;
}

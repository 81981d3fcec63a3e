import type { StaffRejectReason } from '../reasons.js';

/**
 * What staff may send with a refusal, to edit: it stands below the cause and adds to it.
 * `other` only opens the sentence, since its words are the agent's own.
 */
export const READY_TEXTS: Readonly<Record<StaffRejectReason, string>> = {
  siren_unknown: 'Votre numéro SIREN figure sur vos factures et sur votre avis de situation Insee.',
  siren_not_applicants:
    'Si vous agissez pour cette entreprise, présentez-nous un mandat signé par la personne qui la dirige.',
  company_ceased:
    'Si l’activité continue, faites mettre à jour votre situation sur le Guichet unique des formalités d’entreprises.',
  company_struck_off:
    'Si cette radiation est une erreur, faites-la corriger sur le Guichet unique des formalités d’entreprises.',
  no_establishment_in_region: 'La chambre compétente est celle du lieu où votre entreprise est établie.',
  delegate_mission: 'L’accueil de la chambre répond à vos questions de délégué(e).',
  not_entitled:
    'Le compte est réservé aux entreprises artisanales de la région, aux entreprises clientes et aux partenaires de la chambre.',
  duplicate_request: 'Nous continuons avec votre autre demande.',
  other: 'Voici pourquoi : ',
};

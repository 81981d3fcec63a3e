import { frenchDate } from '../../config/words.js';
import type { PublicReason, Reason } from '../reasons.js';
import type { ApplicationStatus } from '../status.js';
import { reception, rightChamber } from './chambers.js';
import type { CauseFacts, Told } from './told.js';

const WAIT = 'Vous n’avez rien à faire : la réponse vous parviendra par e-mail.';

/** One next step: the reason's own where there is one, else that of the status. */
export function nextStep(reason: PublicReason | null, told: Told): string {
  const own = reason === null ? null : ownStep(reason, told);
  if (told.status === 'rejected' && told.facts.isReexamined) {
    return `${own ?? IF_IT_CHANGED} ${recourse(told)}`;
  }
  return own ?? STEP_OF_STATUS[told.status];
}

const IF_IT_CHANGED = 'Si votre situation a changé, choisissez « Compléter ou corriger ma demande ».';

/** What remains once the re-examination has taken place. */
function recourse({ chamber }: Told): string {
  return `Le réexamen a déjà eu lieu : cette décision peut être contestée, dans les deux mois suivant son envoi, devant le ${chamber.tribunal.name}.`;
}

const STEP_OF_STATUS: Readonly<Record<ApplicationStatus, string>> = {
  submitted: WAIT,
  pending: WAIT,
  awaiting_applicant: 'Répondez à la question de l’agent depuis le suivi de votre demande.',
  approved:
    'Finalisez votre compte avec le lien reçu par e-mail. S’il est déjà ouvert, il vous suffit de vous connecter.',
  rejected: 'Si votre situation est différente, demandez un réexamen par un agent.',
  withdrawn: 'Vous pouvez présenter une nouvelle demande à tout moment.',
  expired: 'Vous pouvez présenter une nouvelle demande à tout moment.',
};

/** After an acceptance that does not open the account: an administrator has shut it for another cause. */
export const STILL_SUSPENDED =
  'Votre compte reste suspendu pour un autre motif : vous ne pouvez pas encore vous y connecter. Un agent peut vous renseigner.';

function ownStep(reason: PublicReason, told: Told): string | null {
  if (told.status === 'pending' || told.status === 'submitted') return stepWhileWaiting(reason, told);
  return told.status === 'rejected' ? stepAfterRefusal(reason, told) : null;
}

/** Whether the step of a demande that waits for this reason is something that its applicant should do. */
export function asksToAct(reason: Reason): boolean {
  return reason === 'siren_not_found_yet';
}

function stepWhileWaiting(reason: PublicReason, { facts }: Told): string | null {
  switch (reason) {
    case 'siren_not_found_yet':
      return `${recheck(facts.nextRecheckOn)} S’il comporte une erreur, choisissez « Corriger mon numéro SIREN ».`;
    case 'registry_silent':
    case 'craft_not_yet_registered':
    case 'restart_declared':
      return `${recheckRegisters(facts)} ${WAIT}`;
    case 'registry_unavailable':
      return 'Nous l’interrogeons de nouveau automatiquement : vous n’avez rien à faire.';
    case 'reverification_failed':
      return 'D’ici là, rien ne change pour votre compte : vous n’avez rien à faire.';
    default:
      return null;
  }
}

function stepAfterRefusal(reason: PublicReason, told: Told): string | null {
  switch (reason) {
    case 'siren_unknown':
      return 'Cherchez votre numéro sur annuaire-entreprises.data.gouv.fr, puis choisissez « Corriger mon numéro SIREN ».';
    case 'siren_not_applicants':
    case 'owner_mismatch':
      return `Si vous représentez cette entreprise, ${told.facts.isReexamined ? 'complétez votre demande' : 'demandez un réexamen'} : un mandat signé peut vous être demandé.`;
    case 'company_ceased':
    case 'company_struck_off':
      return `Si l’activité a repris, ${restart(told)}. Si ce n’est pas votre entreprise, choisissez « Corriger mon numéro SIREN ».`;
    case 'no_establishment_in_region':
      return rightChamber(told);
    case 'delegate_mission':
      return `Adressez-vous à l’accueil de la ${told.chamber.shortName} : ${reception(told.chamber)}.`;
    case 'duplicate_request':
      return 'Suivez votre autre demande, ou connectez-vous à votre compte.';
    default:
      return null;
  }
}

/** It is declared once in the policy's days: once it was, a person looks. */
function restart({ facts }: Told): string {
  if (!facts.isRestartDeclared) return 'choisissez « J’ai repris mon activité »';
  return facts.isReexamined ? 'complétez votre demande' : 'demandez un réexamen par un agent';
}

function recheckRegisters({ nextRecheckOn, craftBeginsOn }: CauseFacts): string {
  if (!nextRecheckOn) return 'Un agent étudie votre demande.';
  const next = frenchDate(nextRecheckOn);
  const begins = craftBeginsOn ? frenchDate(craftBeginsOn) : next;
  const later = begins === next ? '' : `, puis le ${begins}, jour où l’activité commence`;
  return `Nous consultons de nouveau les registres le ${next}${later}, et un agent peut vous répondre avant.`;
}

function recheck(on: string | null | undefined): string {
  return on
    ? `Nous demandons de nouveau ce numéro le ${frenchDate(on)}.`
    : 'Nous demandons de nouveau ce numéro dans les prochains jours.';
}

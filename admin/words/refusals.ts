import {
  AlreadyDecided,
  ClaimedByColleague,
  ApplicationNotFound,
  NoteMissing,
  OwnAppeal,
  TransitionRefused,
} from '../../src/applications/errors.js';
import { RefusalMovedOn } from '../../src/applications/control/check-refusal.js';
import { DraftMoved, OneAtATime, PolicyRefused } from '../../src/applications/policy-errors.js';
import { reasonLabel } from '../../src/applications/public-words.js';
import type { ApplicationStatus } from '../../src/applications/status.js';
import { frenchDateTime, typeset } from '../../src/config/words.js';
import { NotAllowed } from '../../src/staff/policy.js';
import { STATUS_WORDS } from './labels.js';
import { faultWords } from './policy-words.js';

const DECIDED: Readonly<Record<ApplicationStatus, string>> = {
  submitted: 'reçue',
  approved: 'acceptée',
  pending: 'remise en attente',
  rejected: 'refusée',
  awaiting_applicant: 'précision demandée',
  withdrawn: 'retirée',
  expired: 'expirée',
};

const OWN_APPEAL =
  'Vous avez pris la décision contestée : un autre membre de l’équipe décide de ce réexamen.';

/** Why a gesture was refused, for the person who asked; null when the error is none of the gestures' own. */
export function refusalWords(error: unknown): string | null {
  if (error instanceof AlreadyDecided) return typeset(alreadyDecided(error));
  if (error instanceof ClaimedByColleague) return typeset(claimedWords(error.staffName, error.until));
  if (error instanceof TransitionRefused) {
    return typeset(`Cette action n’est pas possible : la demande est « ${STATUS_WORDS[error.from]} ».`);
  }
  if (error instanceof NoteMissing) return 'Il manque un texte : la note, la question ou le motif en clair.';
  if (error instanceof OwnAppeal) return typeset(OWN_APPEAL);
  if (error instanceof NotAllowed) return 'Votre rôle ne permet pas cette action.';
  if (error instanceof ApplicationNotFound) return 'Ce dossier n’existe plus.';
  if (error instanceof PolicyRefused) return typeset(error.faults.map(faultWords).join(' '));
  if (error instanceof DraftMoved)
    return 'Le brouillon a changé depuis que vous l’avez ouvert. Rechargez la page.';
  if (error instanceof RefusalMovedOn)
    return 'Ce refus a déjà été contrôlé, ou la demande a changé depuis. Rechargez la page.';
  if (error instanceof OneAtATime) return ONE_AT_A_TIME[error.what];
  return null;
}

/** Who works on a file, to whoever would act on it at the same time. */
export function claimedWords(staffName: string, until: Date): string {
  return `${staffName} a pris ce dossier jusqu’au ${frenchDateTime(until)}.`;
}

const ONE_AT_A_TIME: Readonly<Record<OneAtATime['what'], string>> = {
  draft: 'Il y a déjà un brouillon. Rechargez la page.',
  replay: 'Un essai est déjà en cours. Attendez qu’il se termine, ou arrêtez-le.',
};

function alreadyDecided({ last, staffName }: AlreadyDecided): string {
  if (!last) return 'Ce dossier a changé depuis que vous l’avez ouvert. Relisez-le.';
  const outcome = `${DECIDED[last.toStatus]} (${reasonLabel(last.reason)})`;
  return `Déjà traitée par ${authorOf(last.by, staffName)} le ${frenchDateTime(last.at)} : ${outcome}.`;
}

function authorOf(by: NonNullable<AlreadyDecided['last']>['by'], staffName: string | null): string {
  switch (by) {
    case 'person':
      return staffName ?? 'un collègue';
    case 'machine':
      return 'les règles automatiques';
    case 'applicant':
      return 'le demandeur';
    case 'calendar':
      return 'l’échéance';
  }
}

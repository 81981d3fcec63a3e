import type { ReviewFile } from '../../src/applications/file.query.js';
import { may, type Ability, type Role } from '../../src/staff/roles.js';

/** Who looks at the file. */
export interface Viewer {
  id: string;
  role: Role;
}

export type FormName = 'approve' | 'ask' | 'reject' | 'reopen' | 'takeOver' | 'contact' | 'email';

/** What one may do with a file: its button, its key, and what it opens or asks of the server. */
export interface FileGesture {
  label: string;
  key: string;
  look: 'main' | 'danger' | 'usual' | 'plain';
  does: { form: FormName } | { action: 'undo' | 'claim' | 'release' | 'recheck' | 'resendMail' } | 'print';
}

interface Rule {
  ability: Ability;
  isPossible: (file: ReviewFile, viewer: Viewer) => boolean;
  gesture: FileGesture | ((file: ReviewFile) => FileGesture);
}

/** The gestures of a file in the order of the bar, for its state and this role; the server asks again. */
export function gesturesFor(file: ReviewFile, viewer: Viewer): FileGesture[] {
  return RULES.filter(({ ability, isPossible }) => may(viewer.role, ability) && isPossible(file, viewer)).map(
    ({ gesture }) => (typeof gesture === 'function' ? gesture(file) : gesture),
  );
}

const isFree = ({ application: { claim } }: ReviewFile, { id }: Viewer) => !claim || claim.staffId === id;
const isPending = ({ application }: ReviewFile) => application.status === 'pending';
const isToHandle = (file: ReviewFile, viewer: Viewer) => isPending(file) && isFree(file, viewer);
/** Who refused does not decide the appeal, where a colleague can. */
const isToDecide = (file: ReviewFile, viewer: Viewer) =>
  isToHandle(file, viewer) && !file.appeal?.isForColleague;
const isClosed = ({ application: { status } }: ReviewFile) => status === 'approved' || status === 'rejected';
const isAsked = ({ application: { status, siren } }: ReviewFile) =>
  siren !== null && (status === 'pending' || status === 'submitted' || status === 'approved');

const RULES: readonly Rule[] = [
  {
    ability: 'decide',
    isPossible: isToDecide,
    gesture: { label: 'Accepter…', key: 'a', look: 'main', does: { form: 'approve' } },
  },
  {
    ability: 'ask',
    isPossible: isToHandle,
    gesture: { label: 'Demander une précision…', key: 'd', look: 'usual', does: { form: 'ask' } },
  },
  {
    ability: 'decide',
    isPossible: isToDecide,
    gesture: { label: 'Refuser…', key: 'r', look: 'danger', does: { form: 'reject' } },
  },
  {
    ability: 'claim',
    isPossible: (file, viewer) => isPending(file) && !isFree(file, viewer),
    gesture: ({ application: { claim } }) => ({
      ...{ label: `Reprendre à ${claim?.name ?? ''}…`, key: 'c', look: 'usual', does: { form: 'takeOver' } },
    }),
  },
  {
    ability: 'undo',
    isPossible: ({ undoUntil }) => undoUntil !== null,
    gesture: { label: 'Annuler la décision', key: 'u', look: 'usual', does: { action: 'undo' } },
  },
  {
    ability: 'reopen',
    isPossible: isClosed,
    gesture: { label: 'Rouvrir le dossier…', key: 'o', look: 'usual', does: { form: 'reopen' } },
  },
  {
    ability: 'claim',
    isPossible: (file) => isPending(file) && file.application.claim === null,
    gesture: { label: 'Prendre le dossier', key: 'c', look: 'plain', does: { action: 'claim' } },
  },
  {
    ability: 'claim',
    isPossible: (file, viewer) => isPending(file) && file.application.claim?.staffId === viewer.id,
    gesture: { label: 'Rendre le dossier', key: 'c', look: 'plain', does: { action: 'release' } },
  },
  {
    ability: 'recheck',
    isPossible: isAsked,
    gesture: { label: 'Vérifier de nouveau', key: 'v', look: 'plain', does: { action: 'recheck' } },
  },
  {
    ability: 'resendMail',
    isPossible: ({ mails }) => mails.length > 0,
    gesture: { label: 'Renvoyer le mail', key: 'm', look: 'plain', does: { action: 'resendMail' } },
  },
  {
    ability: 'correctEmail',
    isPossible: ({ application }) => application.accountStatus !== 'closed',
    gesture: { label: 'Corriger l’e-mail…', key: 'e', look: 'plain', does: { form: 'email' } },
  },
  {
    ability: 'logContact',
    isPossible: () => true,
    gesture: { label: 'Noter un appel…', key: 't', look: 'plain', does: { form: 'contact' } },
  },
  {
    ability: 'view',
    isPossible: () => true,
    gesture: { label: 'Imprimer', key: 'i', look: 'plain', does: 'print' },
  },
];

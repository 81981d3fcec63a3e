import { answerQuestion } from '../applications/answer-question.js';
import { correctSiren, declareRestart } from '../applications/ask-again.js';
import type { FollowGestures } from '../applications/followed.query.js';
import { confirmNewApplication } from '../applications/request-application.js';
import { requestReexamination } from '../applications/request-reexamination.js';
import { withdrawApplication } from '../applications/withdraw-application.js';
import type { Deps } from '../database/deps.js';
import type { FieldError } from './forms/field-error.js';
import { readMessage, readNewSiren } from './forms/follow.form.js';

type Reading = { ok: true; value: string } | { ok: false; errors: FieldError[] };

/** Something the applicant may do with a demande: its address, when it is offered, what it reads and does. */
export interface FollowGesture {
  path: 'retirer' | 'siren' | 'reprise' | 'reexamen' | 'reponse' | 'nouvelle';
  needs: keyof FollowGestures;
  /** The one field of its page; null for a plain confirmation. */
  field: string | null;
  read: (body: unknown) => Reading;
  /** Does it, and gives the sentence that says so. */
  act: (deps: Deps, applicationId: string, value: string) => Promise<string>;
}

const nothingToRead = (): Reading => ({ ok: true, value: '' });

/** In the order in which they are offered. */
export const followGestures: readonly FollowGesture[] = [
  {
    path: 'reponse',
    needs: 'answer',
    field: 'answer',
    read: (body) => readMessage(body, 'answer', 'Écrivez votre réponse.'),
    act: saying('Votre réponse est transmise. Un agent la lit et vous répond par e-mail.', answerQuestion),
  },
  {
    path: 'nouvelle',
    needs: 'confirmNewApplication',
    field: null,
    read: nothingToRead,
    act: async (deps, id) =>
      `Votre nouvelle demande ${await confirmNewApplication(deps, id)} est reçue. La réponse arrive par e-mail.`,
  },
  {
    path: 'reprise',
    needs: 'declareRestart',
    field: null,
    read: nothingToRead,
    act: saying('C’est noté. Nous consultons de nouveau les registres publics.', declareRestart),
  },
  {
    path: 'siren',
    needs: 'correctSiren',
    field: 'siren',
    read: readNewSiren,
    act: saying('Votre SIREN est corrigé. Nous consultons de nouveau les registres publics.', correctSiren),
  },
  {
    path: 'reexamen',
    needs: 'askReexamination',
    field: 'message',
    read: (body) => readMessage(body, 'message', 'Dites à l’agent ce qu’il doit savoir.'),
    act: saying('Votre demande de réexamen est transmise à un agent.', requestReexamination),
  },
  {
    path: 'retirer',
    needs: 'withdraw',
    field: null,
    read: nothingToRead,
    act: saying('Votre demande est retirée.', withdrawApplication),
  },
];

function saying(
  sentence: string,
  gesture: (deps: Deps, applicationId: string, value: string) => Promise<unknown>,
): FollowGesture['act'] {
  return async (deps, applicationId, value) => {
    await gesture(deps, applicationId, value);
    return sentence;
  };
}

import { answerQuestion } from '../applications/answer-question.js';
import { completeApplication, correctSiren, declareRestart } from '../applications/ask-again.js';
import type { FollowedApplication, FollowGestures } from '../applications/followed.query.js';
import { confirmNewApplication } from '../applications/request-application.js';
import { requestReexamination } from '../applications/request-reexamination.js';
import { withdrawApplication } from '../applications/withdraw-application.js';
import type { Deps } from '../database/deps.js';
import { readCompletion } from './forms/complete.form.js';
import { readMessage, readNewSiren, type FollowReading } from './forms/follow.form.js';

/** Something the applicant may do with a demande: its address, when it is offered, what it reads and does. */
export interface FollowGesture {
  path: 'retirer' | 'siren' | 'reprise' | 'reexamen' | 'reponse' | 'nouvelle' | 'completer';
  needs: keyof FollowGestures;
  /** The one field of its page; `answers` for the answers of the form, null for a plain confirmation. */
  field: 'answer' | 'siren' | 'message' | 'answers' | null;
  /** Reads the page's form: what to do, ready, or what is wrong with it. */
  read: (body: unknown, followed: FollowedApplication) => FollowReading<Act>;
}

/** Does it, and gives the sentence that says so. */
export type Act = (deps: Deps, applicationId: string) => Promise<string>;

/** In the order in which they are offered. */
export const followGestures: readonly FollowGesture[] = [
  {
    path: 'reponse',
    needs: 'answer',
    field: 'answer',
    read: (body) =>
      saying(
        readMessage(body, 'answer', 'Écrivez votre réponse.'),
        answerQuestion,
        'Votre réponse est transmise. Un agent la lit et vous répond par e-mail.',
      ),
  },
  {
    path: 'nouvelle',
    needs: 'confirmNewApplication',
    field: null,
    read: () => ({
      ok: true,
      value: async (deps, id) =>
        `Votre nouvelle demande ${await confirmNewApplication(deps, id)} est reçue. La réponse arrive par e-mail.`,
    }),
  },
  {
    path: 'reprise',
    needs: 'declareRestart',
    field: null,
    read: () =>
      saying(CONFIRMED, declareRestart, 'C’est noté. Nous consultons de nouveau les registres publics.'),
  },
  {
    path: 'siren',
    needs: 'correctSiren',
    field: 'siren',
    read: (body, followed) =>
      saying(
        readNewSiren(body, followed),
        correctSiren,
        'Votre SIREN est corrigé. Nous consultons de nouveau les registres publics.',
      ),
  },
  {
    path: 'completer',
    needs: 'complete',
    field: 'answers',
    read: (body, followed) => {
      const reading = readCompletion(body, followed);
      const isForPerson = reading.ok && reading.value.message !== null;
      return saying(reading, completeApplication, isForPerson ? TO_BE_READ : TO_BE_CHECKED);
    },
  },
  {
    path: 'reexamen',
    needs: 'askReexamination',
    field: 'message',
    read: (body) =>
      saying(
        readMessage(body, 'message', 'Dites à l’agent ce qu’il doit savoir.'),
        requestReexamination,
        'Votre demande de réexamen est transmise à un agent.',
      ),
  },
  {
    path: 'retirer',
    needs: 'withdraw',
    field: null,
    read: () => saying(CONFIRMED, withdrawApplication, 'Votre demande est retirée.'),
  },
];

/** What does not mend a refused use of the account: offered after what does. */
const BESIDE_THE_USE: readonly FollowGesture['path'][] = ['siren', 'reexamen', 'retirer'];

/** What may be done with a demande now; where its use was refused, correcting that answer comes before the SIREN. */
export function offeredTo({ can, publicReason }: FollowedApplication): FollowGesture[] {
  const offered = followGestures.filter(({ needs }) => can[needs]);
  if (publicReason !== 'delegate_mission') return offered;
  const isLater = ({ path }: FollowGesture) => BESIDE_THE_USE.includes(path);
  return offered.toSorted((a, b) => Number(isLater(a)) - Number(isLater(b)));
}

const CONFIRMED = { ok: true, value: null } as const;
const TO_BE_READ = 'Votre demande est complétée. Un agent lit votre message et vous répond par e-mail.';
const TO_BE_CHECKED = 'Votre demande est corrigée. Nous vérifions vos nouvelles réponses.';

function saying<T>(
  reading: FollowReading<T>,
  gesture: (deps: Deps, applicationId: string, value: T) => Promise<unknown>,
  sentence: string,
): FollowReading<Act> {
  if (!reading.ok) return reading;
  const act: Act = async (deps, applicationId) => {
    await gesture(deps, applicationId, reading.value);
    return sentence;
  };
  return { ok: true, value: act };
}

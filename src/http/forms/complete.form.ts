import { isConditional } from '../../accounts/profile.js';
import type { Completion } from '../../applications/ask-again.js';
import type { FollowedApplication } from '../../applications/followed.query.js';
import { typeset } from '../../config/words.js';
import { readMessage, type FollowReading } from './follow.form.js';
import { errorsOf } from './form-errors.js';
import { textOf } from './raw-text.js';
import { asApiBody } from './signup-body.js';
import { conditionalSignup, unconditionalSignup } from './signup.form.js';

const conditional = conditionalSignup.pick({
  ...{ siren: true, firstName: true, lastName: true, delegateMission: true },
});
const unconditional = unconditionalSignup.pick({ firstName: true, lastName: true });

const NOTHING_NEW = 'Corrigez une réponse, ou écrivez un message à l’agent.';

/** Reads « Compléter ou corriger ma demande »: the answers of the form, some words, and something new among them. */
export function readCompletion(
  body: unknown,
  { profile, answers }: Pick<FollowedApplication, 'profile' | 'answers'>,
): FollowReading<Completion> {
  const schema = isConditional(profile) ? conditional : unconditional;
  const result = schema.safeParse(asApiBody(body));
  const message = readOptionalMessage(body);
  const wrong = [
    ...(result.success ? [] : errorsOf(result.error, asApiBody(body))),
    ...(message.ok ? [] : message.errors),
  ];
  if (!result.success || !message.ok) return { ok: false, errors: wrong.map(inType) };
  const value = { answers: { ...answers, ...result.data }, message: message.value };
  return isSame(value.answers, answers) && value.message === null
    ? { ok: false, errors: [inType({ field: 'message', code: 'nothing_new', message: NOTHING_NEW })] }
    : { ok: true, value };
}

function readOptionalMessage(body: unknown): FollowReading<string | null> {
  if (textOf(body, 'message').trim() === '') return { ok: true, value: null };
  return readMessage(body, 'message', NOTHING_NEW);
}

function isSame(a: Completion['answers'], b: Completion['answers']): boolean {
  return (
    a.siren === b.siren &&
    a.firstName === b.firstName &&
    a.lastName === b.lastName &&
    a.delegateMission === b.delegateMission
  );
}

function inType<E extends { message: string }>(error: E): E {
  return { ...error, message: typeset(error.message) };
}

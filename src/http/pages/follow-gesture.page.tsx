/** @jsxImportSource preact */
import type { FollowedApplication } from '../../applications/followed.query.js';
import { typeset } from '../../config/words.js';
import { formatSiren } from '../../registry/siren.js';
import type { FollowGesture } from '../follow-gestures.js';
import type { FieldError } from '../forms/field-error.js';
import { textOf } from '../forms/raw-text.js';
import { GESTURE_WORDS } from './follow-gesture-words.js';
import type { Page } from './frame.js';
import { AnswersPart } from './parts/answers-part.js';
import { SirenField } from './parts/company-part.js';
import { ErrorSummary } from './parts/error-summary.js';
import { TextArea } from './parts/fields.js';
import { Button, Form } from './parts/form.js';

/**
 * One gesture, one page: what will happen, then the button.
 * @param body the form as it was sent; null when the page is first shown
 */
export function gesturePage(
  gesture: FollowGesture,
  followed: FollowedApplication,
  body: unknown,
  errors: readonly FieldError[],
): Page {
  const { title, explanation, confirm, isDestructive } = GESTURE_WORDS[gesture.path];
  return {
    title,
    hasErrors: errors.length > 0,
    back: { href: '/demande', text: 'Suivre ma demande' },
    main: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-xl">{title}</h1>
        {gesture.path === 'reponse' && followed.question && (
          <blockquote class="govuk-inset-text">{followed.question}</blockquote>
        )}
        <p class="govuk-body">{typeset(explanation)}</p>
        {gesture.path === 'siren' && followed.siren && (
          <p class="govuk-body">Numéro donné&#8239;: {formatSiren(followed.siren)}.</p>
        )}
        <Form action={`/demande/${gesture.path}`}>
          <GestureField gesture={gesture} followed={followed} body={body} errors={errors} />
          <div class="site-actions">
            <Button kind={isDestructive ? 'warning' : 'primary'}>{confirm}</Button>
            <a class="govuk-link govuk-body govuk-!-padding-2" href="/demande">
              Annuler
            </a>
          </div>
        </Form>
      </>
    ),
  };
}

interface GestureFieldProps {
  gesture: FollowGesture;
  followed: FollowedApplication;
  body: unknown;
  errors: readonly FieldError[];
}

function GestureField({ gesture: { field, path }, followed, body, errors }: GestureFieldProps) {
  if (field === null) return null;
  if (field === 'answers') return <AnswersPart followed={followed} body={body} errors={errors} />;
  if (field === 'siren') return <SirenField value={textOf(body, field)} errors={errors} />;
  return (
    <TextArea
      name={field}
      label={GESTURE_WORDS[path].label ?? ''}
      hint={typeset('2 000 caractères au plus.')}
      value={textOf(body, field)}
      errors={errors}
    />
  );
}

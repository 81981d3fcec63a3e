/** @jsxImportSource preact */
import { isConditional } from '../../../accounts/profile.js';
import type { FollowedApplication } from '../../../applications/followed.query.js';
import { typeset } from '../../../config/words.js';
import type { FieldError } from '../../forms/field-error.js';
import { textOf } from '../../forms/raw-text.js';
import { Radios } from './choices.js';
import { SirenField, USE_CHOICES } from './company-part.js';
import { TextArea, TextField } from './fields.js';

interface AnswersPartProps {
  followed: FollowedApplication;
  /** The form as it was sent; null when the page is first shown. */
  body: unknown;
  errors: readonly FieldError[];
}

/** The answers given at sign-up, to correct, and room for words to an agent. */
export function AnswersPart({ followed: { profile, answers }, body, errors }: AnswersPartProps) {
  const valueOf = (field: keyof typeof answers) =>
    body === null ? String(answers[field] ?? '') : textOf(body, field);
  return (
    <>
      {isConditional(profile) && (
        <>
          <SirenField value={valueOf('siren')} errors={errors} />
          <Radios
            name="delegateMission"
            label={typeset('Ce compte servira :')}
            hint="Si les deux, choisissez la première réponse."
            choices={USE_CHOICES}
            value={valueOf('delegateMission')}
            errors={errors}
          />
        </>
      )}
      <TextField
        name="firstName"
        label="Prénom"
        value={valueOf('firstName')}
        errors={errors}
        autocomplete="given-name"
      />
      <TextField
        name="lastName"
        label="Nom"
        value={valueOf('lastName')}
        errors={errors}
        autocomplete="family-name"
      />
      <TextArea
        name="message"
        label="Message à l’agent (facultatif)"
        hint={typeset('2 000 caractères au plus. N’envoyez ni Kbis ni pièce d’identité.')}
        value={textOf(body, 'message')}
        errors={errors}
      />
    </>
  );
}

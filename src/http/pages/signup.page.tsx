/** @jsxImportSource preact */
import { PROFILES, PROFILE_LABELS, isConditional } from '../../accounts/profile.js';
import { typeset } from '../../config/words.js';
import { messageOf, type FieldError } from '../forms/field-error.js';
import type { SignupValues } from '../forms/signup-body.js';
import { passwordHint } from '../forms/password-words.js';
import { STAMP_FIELD } from '../guards/form-stamp.js';
import type { Page } from './frame.js';
import { Checkbox, Radios, type Choice } from './parts/choices.js';
import { CompanyPart, NamePart } from './parts/company-part.js';
import { EmailField } from './parts/email-field.js';
import { ErrorSummary } from './parts/error-summary.js';
import { Button, Form } from './parts/form.js';
import { PasswordField } from './parts/password-field.js';
import { PrivacyNotice } from './parts/privacy-notice.js';
import { Terms } from './parts/terms.js';
import { Trap } from './parts/trap.js';

const TYPE_AGAIN = typeset('Par sécurité, nous ne l’avons pas gardé : saisissez-le de nouveau.');

export interface SignupState {
  values: SignupValues;
  errors: readonly FieldError[];
  /** « Vouliez-vous dire … ? » */
  suggestion: string | null;
  stamp: string;
}

export const PROFILE_CHOICES: readonly Choice[] = PROFILES.map((profile) => ({
  value: profile,
  label: PROFILE_LABELS[profile],
  ...(isConditional(profile) ? { hint: 'La création est soumise à conditions.' } : {}),
}));

/** The form: the profile first, then what this profile needs. */
export function signupPage(state: SignupState): Page {
  return {
    title: 'Créer votre compte',
    hasErrors: state.errors.length > 0,
    back: { href: '/connexion', text: 'Retour' },
    main: <Signup {...state} />,
  };
}

/** A right password is not kept while another answer is corrected: said, or it is found missing at the next try. */
function mustTypeAgain(errors: readonly FieldError[]): boolean {
  return errors.length > 0 && messageOf(errors, 'password') === null;
}

function Signup({ values, errors, suggestion, stamp }: SignupState) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-xl">Créer votre compte</h1>
      <Form action="/inscription">
        <input type="hidden" name={STAMP_FIELD} value={stamp} />
        <Trap />
        <Radios
          name="profile"
          label={typeset('Quel est votre profil ?')}
          choices={PROFILE_CHOICES}
          value={values.profile}
          errors={errors}
        />
        <CompanyPart values={values} errors={errors} />
        <NamePart values={values} errors={errors} />
        <h2 class="govuk-heading-m">Vos identifiants</h2>
        <EmailField value={values.email} errors={errors} suggestion={suggestion} />
        <PasswordField
          name="password"
          label="Mot de passe"
          hint={mustTypeAgain(errors) ? `${passwordHint} ${TYPE_AGAIN}` : passwordHint}
          errors={errors}
          autocomplete="new-password"
        />
        <PrivacyNotice />
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">Les conditions d’utilisation</span>
          </summary>
          <div class="govuk-details__text">
            <Terms />
          </div>
        </details>
        <Checkbox name="acceptTerms" errors={errors} isChecked={values.acceptTerms !== ''}>
          J’accepte les conditions d’utilisation
        </Checkbox>
        <Button>Valider</Button>
      </Form>
    </>
  );
}

/** @jsxImportSource preact */
import type { FieldError } from '../forms/field-error.js';
import type { Page } from './frame.js';
import { ErrorSummary } from './parts/error-summary.js';
import { TextField } from './parts/fields.js';
import { Button, ButtonLink, Form } from './parts/form.js';
import { Notice } from './parts/notice.js';
import { PasswordField } from './parts/password-field.js';

interface SignInState {
  email: string;
  errors: readonly FieldError[];
  notice: string | null;
}

/** « Je me connecte » beside « Je crée mon compte ». */
export function signInPage(state: SignInState): Page {
  return {
    title: 'Accéder à votre compte',
    isWide: true,
    hasErrors: state.errors.length > 0,
    main: <SignIn {...state} />,
  };
}

function SignIn({ email, errors, notice }: SignInState) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <Notice text={notice} />
      <h1 class="govuk-heading-xl">Accéder à votre compte</h1>
      <div class="site-sides">
        <section>
          <h2 class="govuk-heading-l">Je me connecte</h2>
          <Form action="/connexion">
            <TextField
              name="email"
              label="Adresse email"
              isEmail
              value={email}
              errors={errors}
              autocomplete="username"
            />
            <PasswordField
              name="password"
              label="Mot de passe"
              errors={errors}
              autocomplete="current-password"
            />
            <Button>Je me connecte</Button>
            <p class="govuk-body">
              <a class="govuk-link" href="/mot-de-passe/oublie">
                Mot de passe oublié
              </a>
            </p>
          </Form>
        </section>
        <section>
          <h2 class="govuk-heading-l">Je crée mon compte</h2>
          <p class="govuk-body">Quelques minutes suffisent. La réponse arrive par e-mail.</p>
          <ButtonLink href="/inscription" kind="secondary">
            Je crée mon compte
          </ButtonLink>
        </section>
      </div>
    </>
  );
}

/** @jsxImportSource preact */
import type { FieldError } from '../forms/field-error.js';
import { passwordHint } from '../forms/password-words.js';
import type { Page } from './frame.js';
import { ErrorSummary } from './parts/error-summary.js';
import { Button, Form } from './parts/form.js';
import { PasswordField } from './parts/password-field.js';
import { A, P } from './parts/prose.js';

/** « Changer votre mot de passe », for whoever knows the current one. */
export function changePasswordPage(errors: readonly FieldError[]): Page {
  return {
    title: 'Changer votre mot de passe',
    hasErrors: errors.length > 0,
    back: { href: '/mon-espace/securite', text: 'Sécurité' },
    main: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-xl">Changer votre mot de passe</h1>
        <P>Vos autres sessions seront closes, et un e-mail vous préviendra.</P>
        <Form action="/mon-espace/securite/mot-de-passe">
          <PasswordField
            name="password"
            label="Mot de passe actuel"
            errors={errors}
            autocomplete="current-password"
          />
          <PasswordField
            name="newPassword"
            label="Nouveau mot de passe"
            hint={passwordHint}
            errors={errors}
            autocomplete="new-password"
          />
          <Button>Changer le mot de passe</Button>
        </Form>
        <P>
          Vous ne savez plus l’actuel ? <A href="/mot-de-passe/oublie">Recevez un lien par e-mail</A>.
        </P>
      </>
    ),
  };
}

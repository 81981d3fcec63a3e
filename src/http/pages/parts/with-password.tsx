/** @jsxImportSource preact */
import { typeset } from '../../../config/words.js';
import type { FieldError } from '../../forms/field-error.js';
import { Button, Form } from './form.js';
import { PasswordField } from './password-field.js';

/** What cannot be taken back, done by whoever shows their password again; or given up. */
export function WithPassword(props: {
  action: string;
  button: string;
  cancelHref: string;
  errors: readonly FieldError[];
}) {
  return (
    <Form action={props.action}>
      <PasswordField
        name="password"
        label="Votre mot de passe"
        hint={typeset('Pour être sûrs que c’est bien vous.')}
        errors={props.errors}
        autocomplete="current-password"
      />
      <div class="site-actions">
        <Button kind="warning">{props.button}</Button>
        <a class="govuk-link govuk-body govuk-!-padding-2" href={props.cancelHref}>
          Annuler
        </a>
      </div>
    </Form>
  );
}

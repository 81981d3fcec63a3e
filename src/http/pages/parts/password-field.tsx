/** @jsxImportSource preact */
import { messageOf } from '../../forms/field-error.js';
import { ErrorMessage, explainedBy, Group, Hint, type FieldProps } from './fields.js';

interface PasswordFieldProps extends FieldProps {
  autocomplete: 'new-password' | 'current-password';
}

/** A password, never filled in by us; the show button appears with JavaScript. */
export function PasswordField({ name, label, errors, hint, autocomplete }: PasswordFieldProps) {
  return (
    <Group name={name} errors={errors}>
      <label class="govuk-label govuk-!-font-weight-bold" for={name}>
        {label}
      </label>
      <Hint name={name} hint={hint} />
      <ErrorMessage name={name} errors={errors} />
      <div class="site-password">
        <input
          class={`govuk-input${messageOf(errors, name) ? ' govuk-input--error' : ''}`}
          type="password"
          id={name}
          name={name}
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          {...explainedBy(name, hint, errors)}
        />
        <button
          type="button"
          class="govuk-button govuk-button--secondary site-password__toggle"
          data-password-toggle
          aria-controls={name}
          hidden
        >
          <span>Afficher</span>
          <span class="govuk-visually-hidden"> le mot de passe</span>
        </button>
      </div>
    </Group>
  );
}

/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { messageOf, type FieldError } from '../../forms/field-error.js';

export interface FieldProps {
  name: string;
  label: string;
  errors: readonly FieldError[];
  hint?: ComponentChildren;
}

interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  isEmail?: boolean;
  autocomplete?: string;
  inputMode?: 'numeric' | 'email';
  class?: string;
  maxLength?: number;
  children?: ComponentChildren;
  data?: Record<`data-${string}`, string>;
}

/** One line of text with its label, hint and error. `children` stand below the input. */
export function TextField({
  name,
  label,
  errors,
  hint,
  value,
  class: extra,
  isEmail,
  children,
  data,
  ...input
}: TextFieldProps) {
  return (
    <Group name={name} errors={errors}>
      <label class="govuk-label govuk-!-font-weight-bold" for={name}>
        {label}
      </label>
      <Hint name={name} hint={hint} />
      <ErrorMessage name={name} errors={errors} />
      <input
        class={`govuk-input${messageOf(errors, name) ? ' govuk-input--error' : ''} ${extra ?? ''}`}
        id={name}
        name={name}
        value={value ?? ''}
        spellcheck={false}
        {...explainedBy(name, hint, errors)}
        {...(isEmail ? { type: 'email' } : { type: 'text' })}
        {...input}
        {...data}
      />
      {children}
    </Group>
  );
}

/** Several lines of text. */
export function TextArea({ name, label, errors, hint, value }: FieldProps & { value?: string | undefined }) {
  return (
    <Group name={name} errors={errors}>
      <label class="govuk-label govuk-!-font-weight-bold" for={name}>
        {label}
      </label>
      <Hint name={name} hint={hint} />
      <ErrorMessage name={name} errors={errors} />
      <textarea
        class={`govuk-textarea${messageOf(errors, name) ? ' govuk-textarea--error' : ''}`}
        id={name}
        name={name}
        rows={6}
        {...explainedBy(name, hint, errors)}
      >
        {value ?? ''}
      </textarea>
    </Group>
  );
}

export function Group({
  name,
  errors,
  children,
}: Pick<FieldProps, 'name' | 'errors'> & { children: ComponentChildren }) {
  const isWrong = messageOf(errors, name) !== null;
  return <div class={`govuk-form-group${isWrong ? ' govuk-form-group--error' : ''}`}>{children}</div>;
}

export function Hint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  return hint ? (
    <div id={`${name}-hint`} class="govuk-hint">
      {hint}
    </div>
  ) : null;
}

export function ErrorMessage({ name, errors }: Pick<FieldProps, 'name' | 'errors'>) {
  const message = messageOf(errors, name);
  return message === null ? null : (
    <p id={`${name}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">Erreur&#8239;: </span>
      {message}
    </p>
  );
}

/** `aria-describedby` with the ids of what explains a field, or nothing. */
export function explainedBy(
  name: string,
  hint: unknown,
  errors: readonly FieldError[],
): { 'aria-describedby'?: string } {
  const ids = [hint ? `${name}-hint` : '', messageOf(errors, name) ? `${name}-error` : ''].filter(Boolean);
  return ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {};
}

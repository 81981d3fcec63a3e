/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { ErrorMessage, explainedBy, Group, Hint, type FieldProps } from './fields.js';

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

interface RadiosProps extends FieldProps {
  choices: readonly Choice[];
  value?: string | undefined;
  /** Stands below the choices, inside the same group. */
  children?: ComponentChildren;
}

/** One choice out of a few. The first carries the field's own id, so that the error summary leads to it. */
export function Radios({ name, label, errors, hint, choices, value, children }: RadiosProps) {
  return (
    <Group name={name} errors={errors}>
      <fieldset class="govuk-fieldset" {...explainedBy(name, hint, errors)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{label}</legend>
        <Hint name={name} hint={hint} />
        <ErrorMessage name={name} errors={errors} />
        <div class="govuk-radios">
          {choices.map((choice, index) => (
            <Radio
              key={choice.value}
              id={index === 0 ? name : `${name}-${index + 1}`}
              name={name}
              choice={choice}
              isChecked={choice.value === value}
            />
          ))}
        </div>
      </fieldset>
      {children}
    </Group>
  );
}

function Radio({
  id,
  name,
  choice,
  isChecked,
}: {
  id: string;
  name: string;
  choice: Choice;
  isChecked: boolean;
}) {
  const hintId = `${id}-item-hint`;
  return (
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        checked={isChecked}
        {...(choice.hint ? { 'aria-describedby': hintId } : {})}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {choice.label}
      </label>
      {choice.hint && (
        <div id={hintId} class="govuk-hint govuk-radios__hint">
          {choice.hint}
        </div>
      )}
    </div>
  );
}

interface CheckboxProps extends Pick<FieldProps, 'name' | 'errors'> {
  isChecked: boolean;
  children: ComponentChildren;
}

/** One box to tick. */
export function Checkbox({ name, errors, isChecked, children }: CheckboxProps) {
  return (
    <Group name={name} errors={errors}>
      <ErrorMessage name={name} errors={errors} />
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={name}
            name={name}
            value="true"
            checked={isChecked}
            {...explainedBy(name, null, errors)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={name}>
            {children}
          </label>
        </div>
      </div>
    </Group>
  );
}

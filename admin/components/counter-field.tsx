import React from 'react';
import type { FieldError } from '../../src/http/forms/field-error.js';
import { typeset } from '../../src/config/words.js';

interface CounterFieldProps<Name extends string> {
  name: Name;
  label: string;
  text: Readonly<Record<Name, string>>;
  errors: readonly FieldError[];
  hint?: string;
  onChange: (name: Name, value: string) => void;
  onLeave?: () => void;
  children?: React.ReactNode;
}

/** One field of the form at the counter, with its error as the site would say it. */
export default function CounterField<Name extends string>(
  props: CounterFieldProps<Name>,
): React.ReactElement {
  const { name, label, text, errors, hint, onChange, onLeave, children } = props;
  const error = errors.find(({ field }) => field === name)?.message;
  const id = `counter-${name}`;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={text[name]}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-told`}
        onChange={({ target }) => onChange(name, target.value)}
        onBlur={onLeave}
      />
      <p id={`${id}-told`} className={error ? 'desk-wrong' : 'desk-hint'}>
        {error ?? typeset(hint ?? '')}
      </p>
      {children}
    </div>
  );
}

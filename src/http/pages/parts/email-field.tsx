/** @jsxImportSource preact */
import type { FieldError } from '../../forms/field-error.js';
import { TextField } from './fields.js';

interface EmailFieldProps {
  value: string;
  errors: readonly FieldError[];
  suggestion: string | null;
}

/** « Adresse email », with a gentle word when it looks mistyped. */
export function EmailField({ value, errors, suggestion }: EmailFieldProps) {
  return (
    <TextField
      name="email"
      label="Adresse email"
      hint="Nous vous répondons à cette adresse."
      isEmail
      value={value}
      errors={errors}
      autocomplete="email"
      maxLength={254}
      data={{ 'data-email': '' }}
    >
      <div id="email-suggestion" class="site-suggestion" role="status" hidden={suggestion === null}>
        Vouliez-vous dire <strong data-suggested>{suggestion}</strong>
        {'\u202f?'}
      </div>
    </TextField>
  );
}

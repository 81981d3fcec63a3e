/** What is wrong with one field: a code for programs, a sentence for people. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** The sentence for a field, or null. */
export function messageOf(errors: readonly FieldError[], field: string): string | null {
  return errors.find((error) => error.field === field)?.message ?? null;
}

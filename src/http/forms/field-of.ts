import { z } from 'zod';

export type Reading<T> = { value: T } | { code: string; message: string };

/** A field that reads its text once: a value for the house, or a code and a sentence for the form. */
export function fieldOf<Input, T>(raw: z.ZodType<Input>, read: (input: Input) => Reading<T>) {
  return raw.transform((input, context): T => {
    const reading = read(input);
    if ('value' in reading) return reading.value;
    context.addIssue({ code: 'custom', message: reading.message, params: { code: reading.code } });
    return z.NEVER;
  });
}

import { useState } from 'react';

/**
 * What is typed about a file, until the page is left: closing a form, a colleague who was faster or a decision taken
 * back loses none of it. In memory alone: a store of the browser would keep a person's words for who comes next.
 */
const typed = new Map<string, unknown>();

/** A field of a form of a file: like `useState`, and as it was left when the form opens again. */
export function useTyped<T>(applicationId: string, field: string, empty: T): [T, (value: T) => void] {
  const name = nameOf(applicationId, field);
  const [value, setValue] = useState<T>(() => (typed.has(name) ? (typed.get(name) as T) : empty));
  const change = (next: T) => {
    typed.set(name, next);
    setValue(next);
  };
  return [value, change];
}

/** Whether words wait in a form, e.g. `reject`; a choice in a list is not words. */
export function hasTyped(applicationId: string, form: string): boolean {
  return ['message', 'note', 'text'].some((field) => {
    const words = typed.get(nameOf(applicationId, `${form}.${field}`));
    return typeof words === 'string' && words.trim() !== '';
  });
}

/** Once a form's words have gone where they were to go. */
export function forgetTyped(applicationId: string, form: string): void {
  const start = nameOf(applicationId, form);
  for (const name of [...typed.keys()]) if (name.startsWith(`${start}.`)) typed.delete(name);
}

function nameOf(applicationId: string, field: string): string {
  return `${applicationId} ${field}`;
}

import type { z } from 'zod';
import type { FieldError } from './field-error.js';

/** The errors of a schema: the first of each field, with the code our fields gave, else « missing » or « invalid ». */
export function errorsOf(error: z.ZodError, body: unknown): FieldError[] {
  const byField = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'body');
    if (!byField.has(field)) byField.set(field, { field, code: codeOf(issue, body), message: issue.message });
  }
  return [...byField.values()];
}

function codeOf(issue: z.core.$ZodIssue, body: unknown): string {
  const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  if (typeof code === 'string') return code;
  return isGiven(body, issue.path[0]) ? 'invalid' : 'missing';
}

function isGiven(body: unknown, field: PropertyKey | undefined): boolean {
  if (typeof body !== 'object' || body === null || field === undefined) return false;
  const value: unknown = (body as Record<PropertyKey, unknown>)[field];
  return value !== undefined && value !== null && value !== '' && value !== false;
}

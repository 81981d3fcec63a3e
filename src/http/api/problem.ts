import type { Response } from 'express';
import { errorWords, type ErrorStatus } from '../error-page.js';
import type { FieldError } from '../forms/field-error.js';

/** Answers with problem+json (RFC 9457); the words come from the one table. */
export function sendProblem(res: Response, status: ErrorStatus): void {
  const { title, message } = errorWords(status);
  res
    .status(status)
    .type('application/problem+json')
    .json({ type: 'about:blank', title, status, detail: message });
}

/** Answers 422: every field that is wrong, with a code for programs and a French sentence for people. */
export function sendFieldErrors(res: Response, errors: readonly FieldError[]): void {
  res.status(422).type('application/problem+json').json({
    type: 'about:blank',
    title: 'Des réponses sont à corriger',
    status: 422,
    errors,
  });
}

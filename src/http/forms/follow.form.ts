import { z } from 'zod';
import type { FollowedApplication } from '../../applications/followed.query.js';
import { typeset } from '../../config/words.js';
import type { FieldError } from './field-error.js';
import { errorsOf } from './form-errors.js';
import { textOf } from './raw-text.js';
import { sirenField } from './siren-field.js';

const LONGEST = 2_000;
/** Control characters, and the marks that turn the direction of a text round. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export type FollowReading<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };
type Reading = FollowReading<string>;
type Asked = Pick<FollowedApplication, 'siren' | 'status' | 'can'>;

/** Some lines for a member of staff: cleaned of what cannot be seen, required, 2,000 characters at most. */
export function readMessage(body: unknown, field: string, missing: string): Reading {
  const lines = textOf(body, field)
    .normalize('NFC')
    .split(/\r\n?|\n/);
  const value = lines
    .map((line) => line.replace(INVISIBLE, ' ').trimEnd())
    .join('\n')
    .trim();
  if (value === '') return refused(field, 'missing', missing);
  const { length } = [...value];
  if (length > LONGEST) return refused(field, 'too_long', tooLong(length));
  return { ok: true, value };
}

function tooLong(length: number): string {
  return `Le message compte 2 000 caractères au plus ; le vôtre en compte ${length.toLocaleString('fr-FR')}.`;
}

const schema = z.object({ siren: sirenField });

/** « Corriger mon numéro SIREN »: another one than the demande has, or nothing is corrected. */
export function readNewSiren(body: unknown, followed: Asked): Reading {
  const result = schema.safeParse(body);
  if (!result.success) return { ok: false, errors: errorsOf(result.error, body) };
  const { siren } = result.data;
  return siren === followed.siren
    ? refused('siren', 'unchanged', `${ALREADY_GIVEN} ${ifItIsRight(followed)}`)
    : { ok: true, value: siren };
}

const ALREADY_GIVEN = 'C’est le numéro déjà donné : vérifiez-le chiffre par chiffre.';

function ifItIsRight({ status, can }: Asked): string {
  if (can.askReexamination) return 'S’il est juste, choisissez « Demander un réexamen par un agent ».';
  return status === 'pending'
    ? 'S’il est juste, vous n’avez rien à faire : la réponse vous parviendra par e-mail.'
    : 'S’il est juste, choisissez « Compléter ou corriger ma demande ».';
}

function refused(field: string, code: string, message: string): Reading {
  return { ok: false, errors: [{ field, code, message: typeset(message) }] };
}

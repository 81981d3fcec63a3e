import { domainToASCII } from 'node:url';
import { isDisposableEmailDomain } from 'disposable-email-domains-js';
import { z } from 'zod';
import { withoutInvisibleMarks } from '../../config/invisible-marks.js';
import { typeset } from '../../config/words.js';
import { suggestEmail } from './email-suggestion.js';
import { fieldOf, type Reading } from './field-of.js';

const LONGEST = 254;
const LONGEST_LOCAL = 64;
/** Dot-atom of RFC 5322: no quotes, no comments, nothing that a mail header could take for something else. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** Between Persian or Sinhala letters a joiner makes another domain: refused, not removed. */
const MEANT_JOINER = /(?![ -~])[\p{L}\p{M}][\u200c\u200d]/u;
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const TOP_LEVEL = /^([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

export type EmailProblem = 'missing' | 'too_long' | 'malformed' | 'mistyped' | 'disposable';

const SENTENCES: Readonly<Record<EmailProblem, string>> = {
  missing: 'Indiquez votre adresse email.',
  too_long: 'Cette adresse email est trop longue : elle compte 254 caractères au plus.',
  malformed:
    'Cette adresse email est incomplète, ou contient un espace, un accent ou un autre signe de trop. Exemple : nom@exemple.fr.',
  mistyped: 'Cette adresse email semble mal écrite : vérifiez ce qui suit le signe @.',
  disposable:
    'Cette adresse est provisoire : vous n’y recevriez plus nos réponses. Indiquez une adresse que vous gardez.',
};

const emailText = z.string({ error: SENTENCES.missing }).meta({ format: 'email', maxLength: LONGEST });

/** The e-mail of someone who asks for an account: one that they will still read in a month. */
export const lastingEmailField = fieldOf(emailText, (text) => inWords(readEmail(text, { mustLast: true })));

/** Any e-mail: to sign in, or for a forgotten password. */
export const emailField = fieldOf(emailText, (text) => inWords(readEmail(text, { mustLast: false })));

/** An e-mail to look for, whatever was typed: what is no address is left as it is, and is nobody's. */
export function soughtEmail(text: string): string {
  const read = readEmail(text, { mustLast: false });
  return read.ok ? read.email : text.trim().toLowerCase();
}

/** Takes off what pasting adds, lower-cases, and writes an international domain as the mail network does (`xn--…`). */
export function readEmail(
  text: string,
  { mustLast }: { mustLast: boolean },
): { ok: true; email: string } | { ok: false; problem: EmailProblem } {
  const typed = withoutInvisibleMarks(text).trim();
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(0, at)).toLowerCase();
  const domain = asciiDomain(typed.slice(at + 1));
  const refused = (problem: EmailProblem) => ({ ok: false, problem }) as const;
  if (typed === '') return refused('missing');
  if (typed.length > LONGEST || local.length > LONGEST_LOCAL) return refused('too_long');
  if (domain === null || !LOCAL.test(local) || MEANT_JOINER.test(text)) return refused('malformed');
  if (local.length + 1 + domain.length > LONGEST) return refused('too_long');
  const email = `${local}@${domain}`;
  if (mustLast && isDisposableEmailDomain(domain)) {
    return refused(suggestEmail(email) === null ? 'disposable' : 'mistyped');
  }
  return { ok: true, email };
}

function asciiDomain(typed: string): string | null {
  if (!TYPED_DOMAIN.test(typed)) return null;
  const domain = domainToASCII(typed.toLowerCase());
  const labels = domain.split('.');
  const isRight = labels.length > 1 && labels.every((label) => LABEL.test(label));
  return isRight && TOP_LEVEL.test(labels.at(-1) ?? '') ? domain : null;
}

function inWords(result: ReturnType<typeof readEmail>): Reading<string> {
  if (result.ok) return { value: result.email };
  return { code: result.problem, message: typeset(SENTENCES[result.problem]) };
}

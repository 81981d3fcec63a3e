import { z } from 'zod';
import { correctEmail, type EmailCorrected } from '../../src/applications/correct-email.js';
import { typeset } from '../../src/config/words.js';
import { lastingEmailField } from '../../src/http/forms/email-field.js';
import type { Done, Gesture } from './gesture.js';

const body = z.strictObject({ email: z.string().max(1_000) });

const TOLD: Readonly<Record<EmailCorrected, Done>> = {
  corrected: { words: 'Adresse corrigée. Le mail part à la nouvelle adresse ; l’ancienne est prévenue.' },
  taken: { words: 'Cette adresse est déjà celle d’un autre compte : rien n’a changé.', isRefused: true },
  same: { words: 'C’est déjà l’adresse de ce compte.', isRefused: true },
  closed: { words: 'Ce compte est fermé : son adresse ne change plus.', isRefused: true },
};

/** The address is read as the door reads it: the same is refused, in the same words. */
export const correct: Gesture<z.infer<typeof body>> = {
  body,
  run: async ({ deps, actor, applicationId, body: { email } }) => {
    const read = lastingEmailField.safeParse(email);
    if (!read.success) return { words: read.error.issues[0]?.message ?? '', isRefused: true };
    const { words, ...done } = TOLD[await correctEmail(deps, actor, { applicationId, email: read.data })];
    return { ...done, words: typeset(words) };
  },
};

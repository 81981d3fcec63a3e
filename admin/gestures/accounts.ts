import { z } from 'zod';
import { restoreAccount, suspendAccount } from '../../src/applications/suspend-account.js';
import { eraseOnRequest } from '../../src/privacy/erase-on-request.js';
import { soughtEmail } from '../../src/http/forms/email-field.js';
import { deskGesture } from '../desk-gesture.js';
import { done, refuse } from './notice.js';

const LONGEST_CAUSE = 500;

/** Closes an account for a time; its holder reads why. */
export const suspend = deskGesture({
  ability: 'suspendAccount',
  isSensitive: true,
  body: z.strictObject({ accountId: z.uuid(), cause: z.string().trim().min(1).max(LONGEST_CAUSE) }),
  run: async ({ deps, actor, body }) =>
    (await suspendAccount(deps, actor, body))
      ? done('Le compte est suspendu. Son titulaire est prévenu par e-mail.')
      : refuse('Ce compte n’est pas ouvert : rien n’a changé.'),
});

/** Opens it again. */
export const restore = deskGesture({
  ability: 'suspendAccount',
  isSensitive: true,
  body: z.strictObject({ accountId: z.uuid() }),
  run: async ({ deps, actor, body }) =>
    (await restoreAccount(deps, actor, body.accountId))
      ? done('Le compte est rouvert. Son titulaire est prévenu par e-mail.')
      : refuse('Ce compte n’est pas suspendu : rien n’a changé.'),
});

/** Erases a person who asked for it, for good. */
export const erase = deskGesture({
  ability: 'eraseAccount',
  isSensitive: true,
  body: z.strictObject({ accountId: z.uuid(), email: z.string().max(320).transform(soughtEmail) }),
  run: async ({ deps, actor, note, body, request }) => {
    switch (await eraseOnRequest(deps, actor, body)) {
      case 'erased':
        note(request, 'data_erased', { ...actor, accountId: body.accountId });
        return done('Les données de cette personne sont effacées. Un dernier e-mail le lui confirme.');
      case 'other_email':
        return refuse('L’adresse écrite n’est pas celle du compte : rien n’a été effacé.');
      case 'unknown':
        return refuse('Ce compte n’existe plus : ses données sont déjà effacées.');
    }
  },
});

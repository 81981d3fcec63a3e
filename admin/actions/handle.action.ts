import { z } from 'zod';
import { claimApplication, releaseApplication } from '../../src/applications/claim-application.js';
import { CONTACT_KINDS, CONTACT_LABELS } from '../../src/applications/contact-kinds.js';
import { logContact } from '../../src/applications/log-contact.js';
import { requestRecheck } from '../../src/applications/request-recheck.js';
import { resendMail, type Resent } from '../../src/applications/resend-mail.js';
import { typeset } from '../../src/config/words.js';
import { claimedWords } from '../words/refusals.js';
import { nothing } from './decide.action.js';
import type { Done, Gesture } from './gesture.js';

const claimBody = z.strictObject({ takeOver: z.boolean().optional() });

export const claim: Gesture<z.infer<typeof claimBody>> = {
  body: claimBody,
  run: async ({ deps, actor, applicationId, body: { takeOver = false } }) => {
    const claimed = await claimApplication(deps, actor, applicationId, { takeOver });
    if (claimed.kind === 'claimed') return { words: 'Vous avez pris ce dossier.' };
    return inFrench({ words: claimedWords(claimed.by, claimed.until), isRefused: true });
  },
};

export const release: Gesture<z.infer<typeof nothing>> = {
  body: nothing,
  run: async ({ deps, actor, applicationId }) => {
    await releaseApplication(deps, actor, applicationId);
    return { words: 'Vous avez rendu ce dossier.' };
  },
};

export const recheck: Gesture<z.infer<typeof nothing>> = {
  body: nothing,
  run: async ({ deps, actor, applicationId }) => {
    await requestRecheck(deps, actor, applicationId);
    return { words: 'Les registres vont être consultés de nouveau.' };
  },
};

const RESENT: Readonly<Record<Resent, Done>> = {
  sent: { words: 'Le dernier mail va être envoyé de nouveau.' },
  waiting: { words: 'Le dernier mail n’est pas encore parti : il partira de lui-même.', isRefused: true },
  none: { words: 'Aucun mail à renvoyer pour ce dossier.', isRefused: true },
};

export const resend: Gesture<z.infer<typeof nothing>> = {
  body: nothing,
  run: async ({ deps, actor, applicationId }) =>
    inFrench(RESENT[await resendMail(deps, actor, applicationId)]),
};

const contactBody = z.strictObject({
  kind: z.enum(CONTACT_KINDS),
  text: z.string().trim().min(1).max(2_000),
});

export const contact: Gesture<z.infer<typeof contactBody>> = {
  body: contactBody,
  run: async ({ deps, actor, applicationId, body }) => {
    await logContact(deps, actor, { applicationId, ...body });
    return inFrench({ words: `${CONTACT_LABELS[body.kind]} : c’est noté dans l’historique.` });
  },
};

function inFrench({ words, ...done }: Done): Done {
  return { ...done, words: typeset(words) };
}

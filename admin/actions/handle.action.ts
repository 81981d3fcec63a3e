import { z } from 'zod';
import { claimApplication, releaseApplication } from '../../src/applications/claim-application.js';
import { requestRecheck } from '../../src/applications/request-recheck.js';
import { resendMail } from '../../src/applications/resend-mail.js';
import { frenchDateTime } from '../../src/config/words.js';
import { nothing } from './decide.action.js';
import type { Gesture } from './gesture.js';

const claimBody = z.strictObject({ takeOver: z.boolean().optional() });

export const claim: Gesture<z.infer<typeof claimBody>> = {
  body: claimBody,
  run: async ({ deps, actor, applicationId, body: { takeOver = false } }) => {
    const claimed = await claimApplication(deps, actor, applicationId, { takeOver });
    if (claimed.kind === 'claimed') return { words: 'Vous avez pris ce dossier.' };
    const words = `${claimed.by} a pris ce dossier jusqu’au ${frenchDateTime(claimed.until)}.`;
    return { words, isRefused: true };
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

export const resend: Gesture<z.infer<typeof nothing>> = {
  body: nothing,
  run: async ({ deps, actor, applicationId }) => {
    const isSent = await resendMail(deps, actor, applicationId);
    if (isSent) return { words: 'Le dernier mail va être envoyé de nouveau.' };
    return { words: 'Aucun mail à renvoyer pour ce dossier.', isRefused: true };
  },
};

import { z } from 'zod';
import { askInformation } from '../../src/applications/ask-information.js';
import { AlreadyDecided } from '../../src/applications/errors.js';
import { STAFF_APPROVE_REASONS, STAFF_REJECT_REASONS } from '../../src/applications/reasons.js';
import { reopenApplication } from '../../src/applications/reopen-application.js';
import { approveApplication, rejectApplication } from '../../src/applications/review-application.js';
import { undoDecision } from '../../src/applications/undo-decision.js';
import type { Gesture } from './gesture.js';

const LONGEST_TEXT = 2_000;
const version = z.int().positive();
/** False: not over a colleague's claim; true: knowingly over it. Left out, claims are not looked at. */
export const takeOver = z.boolean().optional();
const text = z.string().trim().max(LONGEST_TEXT);

const approveBody = z.strictObject({
  version,
  takeOver,
  reason: z.enum(STAFF_APPROVE_REASONS),
  note: text.nullish(),
});
const rejectBody = z.strictObject({
  version,
  takeOver,
  reason: z.enum(STAFF_REJECT_REASONS),
  note: text.nullish(),
  message: text.nullish(),
});
const askBody = z.strictObject({ version, takeOver, question: text.min(1) });
const reopenBody = z.strictObject({ version, note: text.min(1) });
export const nothing = z.strictObject({});

export const approve: Gesture<z.infer<typeof approveBody>> = {
  body: approveBody,
  run: async ({ deps, actor, applicationId, body: { note, ...body } }) => {
    await approveApplication(deps, actor, { applicationId, ...body, ...(note ? { note } : {}) });
    return { words: 'Demande acceptée. Le mail part dans 30 secondes.', isDecision: true };
  },
};

export const reject: Gesture<z.infer<typeof rejectBody>> = {
  body: rejectBody,
  run: async ({ deps, actor, applicationId, body: { note, message, ...body } }) => {
    const words = { ...(note ? { note } : {}), ...(message ? { message } : {}) };
    await rejectApplication(deps, actor, { applicationId, ...body, ...words });
    return { words: 'Demande refusée. Le mail part dans 30 secondes.', isDecision: true };
  },
};

export const ask: Gesture<z.infer<typeof askBody>> = {
  body: askBody,
  run: async ({ deps, actor, applicationId, body }) => {
    await askInformation(deps, actor, { applicationId, ...body });
    return { words: 'Question envoyée. Le dossier reviendra avec la réponse.', isDecision: true };
  },
};

export const reopen: Gesture<z.infer<typeof reopenBody>> = {
  body: reopenBody,
  run: async ({ deps, actor, applicationId, body }) => {
    await reopenApplication(deps, actor, { applicationId, ...body });
    return { words: 'Dossier rouvert.' };
  },
};

export const undo: Gesture<z.infer<typeof nothing>> = {
  body: nothing,
  run: async ({ deps, actor, applicationId }) => {
    try {
      await undoDecision(deps, actor, { applicationId });
      return { words: 'Décision annulée ; aucun mail n’est parti.' };
    } catch (error) {
      if (!(error instanceof AlreadyDecided)) throw error;
      return { words: 'Cette décision ne peut plus être annulée.', isRefused: true };
    }
  },
};

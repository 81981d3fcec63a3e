import { z } from 'zod';
import { activatePolicy } from '../../src/applications/activate-policy.js';
import { beginDraft, discardDraft, saveDraft } from '../../src/applications/policy-draft.js';
import { ROWS } from '../../src/applications/policy.js';
import { askReplay, MOST_REPLAYED, stopReplay } from '../../src/applications/replay/ask-replay.js';
import { deskGesture, type GestureAnswer } from '../desk-gesture.js';

const revision = z.int().positive();
const number = z.number().finite();
const content = z.strictObject({
  outcomes: z.record(z.enum(ROWS), z.enum(['approved', 'pending', 'rejected'])),
  recheckDays: z.array(number).max(50),
  waitRecheckDays: z.array(number).max(50),
  struckOffMinDays: number,
  unavailableMinutes: number,
  unavailableRetryDays: number,
  sireneAloneMinutes: number,
  mirrorMaxAgeDays: number,
  answerDays: number,
  youngCompanyDays: number,
  restartEveryDays: number,
  sampledPercent: number,
});

export const beginPolicyDraft = deskGesture({
  ability: 'replayPolicy',
  body: z.strictObject({}),
  run: async ({ deps, actor }) => {
    const version = await beginDraft(deps, actor);
    return done(`Le brouillon de la version ${String(version)} est ouvert. Il ne décide de rien.`);
  },
});

export const savePolicyDraft = deskGesture({
  ability: 'replayPolicy',
  body: z.strictObject({ revision, content }),
  run: async ({ deps, actor, body }) => {
    await saveDraft(deps, actor, body);
    return done('Le brouillon est enregistré. Il ne décide de rien.');
  },
});

export const discardPolicyDraft = deskGesture({
  ability: 'replayPolicy',
  body: z.strictObject({ revision }),
  run: async ({ deps, actor, body }) => {
    await discardDraft(deps, actor, body.revision);
    return done('Le brouillon est jeté.');
  },
});

/** Asks for the code of the telephone again: from then on every demande is judged by it. */
export const activatePolicyDraft = deskGesture({
  ability: 'activatePolicy',
  isSensitive: true,
  body: z.strictObject({ revision, note: z.string().max(2_000) }),
  run: async ({ deps, actor, body }) => {
    const version = await activatePolicy(deps, actor, body);
    return done(`La version ${String(version)} est en vigueur. Aucune décision prise ne change.`);
  },
});

export const startPolicyReplay = deskGesture({
  ability: 'replayPolicy',
  body: z.strictObject({ version: z.int().positive(), revision, last: z.int().min(1).max(MOST_REPLAYED) }),
  run: async ({ deps, actor, body }) => {
    await askReplay(deps, actor, body);
    return done('L’essai commence. Vous pouvez quitter cette page.');
  },
});

export const stopPolicyReplay = deskGesture({
  ability: 'replayPolicy',
  body: z.strictObject({ replay: z.uuid() }),
  run: async ({ deps, actor, body }) => {
    await stopReplay(deps, actor, body.replay);
    return done('L’essai est arrêté. Ce qui a été trouvé reste affiché.');
  },
});

function done(message: string): GestureAnswer {
  return { notice: { type: 'success', message } };
}

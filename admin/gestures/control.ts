import { z } from 'zod';
import { confirmRefusal, overturnRefusal } from '../../src/applications/control/check-refusal.js';
import { deskGesture } from '../desk-gesture.js';

export const confirmSampledRefusal = deskGesture({
  ability: 'decide',
  body: z.strictObject({ decisionId: z.uuid() }),
  run: async ({ deps, actor, body }) => {
    await confirmRefusal(deps, actor, body.decisionId);
    return { notice: { type: 'success', message: 'Refus confirmé.' } };
  },
});

export const overturnSampledRefusal = deskGesture({
  ability: 'reopen',
  body: z.strictObject({ decisionId: z.uuid(), applicationId: z.uuid(), note: z.string().max(2_000) }),
  run: async ({ deps, actor, body }) => {
    await overturnRefusal(deps, actor, body);
    return {
      notice: {
        type: 'success',
        message: 'La demande est rouverte, dans la file d’attente. Le demandeur en est informé.',
      },
    };
  },
});

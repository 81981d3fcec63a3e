import { z } from 'zod';
import {
  chooseDelegation,
  deleteFilter,
  saveFilter,
  type Saved,
} from '../../src/applications/queue/saved-filters.js';
import { typeset } from '../../src/config/words.js';
import { deskGesture, type GestureAnswer } from '../desk-gesture.js';

const name = z.string().trim().min(1).max(60);

/** Keeps the filter under a name; `exists` asks the person whether the one of that name is to be replaced. */
export const saveQueueFilter = deskGesture({
  ability: 'view',
  body: z.strictObject({ name, query: z.string().trim(), isReplacing: z.boolean() }),
  run: async ({ deps, actor, body }) => {
    const saved = await saveFilter(deps, actor, body);
    return { ...inWords(saved, body.name), exists: saved.kind === 'exists' };
  },
});

export const deleteQueueFilter = deskGesture({
  ability: 'view',
  body: z.strictObject({ name }),
  run: async ({ deps, actor, body }) => {
    await deleteFilter(deps, actor, body.name);
    return success(`Filtre « ${body.name} » supprimé.`);
  },
});

export const chooseOwnDelegation = deskGesture({
  ability: 'view',
  body: z.strictObject({ delegation: z.string().nullable() }),
  run: async ({ deps, actor, body }) => {
    const isKnown = await chooseDelegation(deps, actor, body.delegation);
    if (!isKnown) return failure('Cette délégation n’existe pas.');
    return success('C’est noté : la file s’ouvrira ainsi.');
  },
});

function inWords(saved: Saved, typed: string): GestureAnswer {
  switch (saved.kind) {
    case 'saved':
      return success(`Filtre « ${typed} » enregistré.`);
    case 'exists':
      return failure(`Vous avez déjà un filtre « ${typed} ».`);
    case 'unreadable':
      return failure(saved.problems.join(' '));
    case 'too_many':
      return failure(`Vous gardez déjà ${String(saved.most)} filtres : supprimez-en un.`);
  }
}

function success(message: string): GestureAnswer {
  return { notice: { type: 'success', message: typeset(message) } };
}

function failure(message: string): GestureAnswer {
  return { notice: { type: 'error', message: typeset(message) } };
}

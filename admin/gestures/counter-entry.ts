import { z } from 'zod';
import { enterAtCounter, type CounterEntry } from '../../src/applications/enter-at-counter.js';
import { typeset } from '../../src/config/words.js';
import { readCounterForm } from '../../src/http/forms/counter.form.js';
import { suggestFor } from '../../src/http/forms/suggest-for.js';
import type { FieldError } from '../../src/http/forms/field-error.js';
import { deskGesture, type DeskGesture, type GestureAnswer } from '../desk-gesture.js';

export interface CounterAnswer extends GestureAnswer {
  errors: FieldError[];
  entry: CounterEntry | null;
}

export interface SuggestionAnswer extends GestureAnswer {
  /** « Vouliez-vous dire … ? » */
  suggestion: string | null;
}

const text = z.string().max(1_000).optional();

export const counterGestures: Readonly<Record<string, DeskGesture<unknown>>> = {
  'counter-entry': deskGesture({
    ability: 'enterAtCounter',
    body: z.strictObject({
      profile: text,
      siren: text,
      firstName: text,
      lastName: text,
      email: text,
      delegateMission: z.boolean().optional(),
      acceptTerms: z.boolean().optional(),
    }),
    run: async ({ deps, actor, body }): Promise<CounterAnswer> => {
      const reading = readCounterForm(body);
      if (!reading.ok) {
        return {
          notice: told('error', 'Corrigez ce qui est indiqué.'),
          errors: reading.errors,
          entry: null,
        };
      }
      const entry = await enterAtCounter(deps, actor, reading.form);
      const notice =
        entry.kind === 'received'
          ? told('success', `Demande reçue : ${entry.reference}.`)
          : told('error', KNOWN);
      return { notice, errors: [], entry };
    },
  }),
  'counter-email': deskGesture({
    ability: 'enterAtCounter',
    body: z.strictObject({ email: z.string().max(1_000) }),
    run: ({ body }): Promise<SuggestionAnswer> =>
      Promise.resolve({ notice: told('success', 'Adresse relue.'), suggestion: suggestFor(body.email) }),
  }),
};

const KNOWN =
  'Cette adresse a déjà un compte ou une demande : aucune nouvelle demande n’est ouverte. Un e-mail part à son titulaire.';

function told(type: GestureAnswer['notice']['type'], message: string): GestureAnswer['notice'] {
  return { type, message: typeset(message) };
}

import { typeset } from '../../src/config/words.js';
import type { GestureAnswer } from '../desk-gesture.js';

/** What was done, for the person who asked. */
export function done(message: string): GestureAnswer {
  return { notice: { type: 'success', message: typeset(message) } };
}

/** Why nothing was done. */
export function refuse(message: string): GestureAnswer {
  return { notice: { type: 'error', message: typeset(message) } };
}

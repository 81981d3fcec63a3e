import type { Invented } from './describe.js';
import { waitingCraft } from './waiting-craft.js';
import { waitingEnded } from './waiting-ended.js';
import { waitingOwner } from './waiting-owner.js';
import { waitingProfile } from './waiting-profile.js';
import { waitingSilent } from './waiting-silent.js';

/** Those for whom a doubt waits for a person, or for a register. */
export const waiting: readonly Invented[] = [
  ...waitingSilent,
  ...waitingEnded,
  ...waitingProfile,
  ...waitingCraft,
  ...waitingOwner,
];

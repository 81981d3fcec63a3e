import { z } from 'zod';
import {
  changeRole,
  disableStaffMember,
  enableStaffMember,
  type StaffChange,
} from '../../src/staff/change-staff-member.js';
import { resetSecondFactor } from '../../src/staff/reset-second-factor.js';
import { ROLE_LABELS, ROLES } from '../../src/staff/roles.js';
import { deskGesture, type GestureAnswer } from '../desk-gesture.js';
import { done, refuse } from './notice.js';

const REFUSED: Readonly<Record<Exclude<StaffChange, 'done'>, string>> = {
  unknown_member: 'Cette personne n’est pas dans l’équipe.',
  last_administrator: 'C’est le seul administrateur : nommez-en un autre d’abord.',
};
const one = z.strictObject({ staffId: z.uuid() });
const staffGesture = { ability: 'manageStaff', isSensitive: true } as const;

/** Another role; the sessions of this person end. */
export const changeStaffRole = deskGesture({
  ...staffGesture,
  body: z.strictObject({ staffId: z.uuid(), role: z.enum(ROLES) }),
  run: async ({ deps, actor, body: { staffId, role } }) =>
    told(
      await changeRole(deps, actor, staffId, role),
      `Le rôle est maintenant « ${ROLE_LABELS[role]} ». La personne doit se reconnecter.`,
    ),
});

/** Closes the desk to somebody, without erasing what they did. */
export const disableStaff = deskGesture({
  ...staffGesture,
  body: one,
  run: async ({ deps, actor, body }) =>
    told(
      await disableStaffMember(deps, actor, body.staffId),
      'L’accès est désactivé, et ses sessions sont closes.',
    ),
});

/** Opens the desk again to somebody. */
export const enableStaff = deskGesture({
  ...staffGesture,
  body: one,
  run: async ({ deps, actor, body }) =>
    told(await enableStaffMember(deps, actor, body.staffId), 'L’accès est réactivé.'),
});

/** The telephone is lost: the next sign-in enrols another. */
export const resetStaffFactor = deskGesture({
  ...staffGesture,
  body: one,
  run: async ({ deps, actor, body }) =>
    told(
      (await resetSecondFactor(deps, actor, body.staffId)) ? 'done' : 'unknown_member',
      'Le second facteur est remis à zéro : la personne en choisira un autre à sa prochaine connexion.',
    ),
});

function told(outcome: StaffChange, words: string): GestureAnswer {
  return outcome === 'done' ? done(words) : refuse(REFUSED[outcome]);
}

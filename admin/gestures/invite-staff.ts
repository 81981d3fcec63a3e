import { z } from 'zod';
import { lastingEmailField } from '../../src/http/forms/email-field.js';
import { nameField } from '../../src/http/forms/name-field.js';
import { inviteAgain, inviteStaffMember, type InvitationAgain } from '../../src/staff/invite-staff-member.js';
import { ROLES } from '../../src/staff/roles.js';
import { deskGesture } from '../desk-gesture.js';
import { done, refuse } from './notice.js';

const form = z.object({
  email: lastingEmailField,
  firstName: nameField('prénom'),
  lastName: nameField('nom'),
  role: z.enum(ROLES),
});

/** Opens the desk to someone, who gets a mail to choose their password. */
export const inviteStaff = deskGesture({
  ability: 'manageStaff',
  isSensitive: true,
  body: z.strictObject({
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    role: z.enum(ROLES),
  }),
  run: async ({ deps, actor, body }) => {
    const typed = form.safeParse(body);
    if (!typed.success) return refuse(typed.error.issues[0]?.message ?? '');
    const staffId = await inviteStaffMember(deps, actor, typed.data);
    if (staffId === null) return refuse('Cette adresse a déjà un accès : retrouvez-la dans la liste.');
    return done(`L’invitation part à ${typed.data.email}. Son lien est valable sept jours.`);
  },
});

const AGAIN: Readonly<Record<Exclude<InvitationAgain, 'done'>, string>> = {
  unknown_member: 'Cette personne n’est pas dans l’équipe.',
  already_in: 'Cette personne a déjà choisi son mot de passe.',
  disabled: 'Cet accès est désactivé : réactivez-le d’abord.',
};

/** Sends another invitation; the former link ends. */
export const inviteStaffAgain = deskGesture({
  ability: 'manageStaff',
  isSensitive: true,
  body: z.strictObject({ staffId: z.uuid() }),
  run: async ({ deps, actor, body }) => {
    const outcome = await inviteAgain(deps, actor, body.staffId);
    return outcome === 'done'
      ? done('Une nouvelle invitation part. Le premier lien ne sert plus.')
      : refuse(AGAIN[outcome]);
  },
});

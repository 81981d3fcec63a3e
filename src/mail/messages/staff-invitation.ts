import type { Message } from './content.js';

export const staffInvitation: Message<'staff-invitation'> = (values, links) => ({
  subject: 'Votre accès à Guichet',
  firstName: values.firstName,
  answer: 'Un accès à Guichet vous est ouvert.',
  paragraphs: [
    `Votre rôle : ${values.roleLabel}.`,
    'Choisissez votre mot de passe (16 caractères ou plus), puis reliez votre application d’authentification.',
  ],
  button: { label: 'Activer mon accès', href: links.password ?? links.panel },
  legal: [],
});

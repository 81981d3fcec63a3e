import { needed, type Message } from './content.js';

export const staffInvitation: Message<'staff-invitation'> = (values, links) => ({
  subject: 'Votre accès à Guichet',
  firstName: values.firstName,
  answer: 'Un accès à Guichet vous est ouvert.',
  paragraphs: [
    `Votre rôle : ${values.roleLabel}.`,
    'Choisissez votre mot de passe (16 caractères ou plus), puis reliez l’application de codes de votre téléphone.',
    'Le lien est valable sept jours et ne sert qu’une fois.',
  ],
  button: { label: 'Activer mon accès', href: needed(links, 'password') },
  legal: [],
});

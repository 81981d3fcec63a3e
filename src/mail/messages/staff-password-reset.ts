import { needed, type Message } from './content.js';

export const staffPasswordReset: Message<'staff-password-reset'> = (values, links) => ({
  subject: 'Guichet : choisissez un nouveau mot de passe',
  firstName: values.firstName,
  answer: 'Voici le lien pour choisir un nouveau mot de passe Guichet.',
  paragraphs: [
    'Il est valable une heure et ne sert qu’une fois.',
    'Si vous ne l’avez pas demandé, prévenez l’administration de Guichet.',
  ],
  button: { label: 'Choisir un nouveau mot de passe', href: needed(links, 'password') },
  legal: [],
});

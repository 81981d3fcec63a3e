import { needed, type Message } from './content.js';

export const passwordReset: Message<'password-reset'> = (values, links) => ({
  subject: 'Choisissez un nouveau mot de passe',
  firstName: values.firstName,
  answer: 'Voici le lien pour choisir un nouveau mot de passe.',
  paragraphs: [
    'Il est valable une heure et ne sert qu’une fois.',
    'Si vous ne l’avez pas demandé, ignorez ce message : votre mot de passe reste le même.',
  ],
  button: { label: 'Choisir un nouveau mot de passe', href: needed(links, 'password') },
  legal: [],
});

import type { Message } from './content.js';

export const accountClosed: Message<'account-closed'> = (values, links) => ({
  subject: 'Votre compte est fermé',
  firstName: values.firstName,
  answer: 'Votre compte est fermé : vous ne pouvez plus vous y connecter.',
  paragraphs: [
    'Ce que deviennent vos données est expliqué sur la page « Données personnelles ».',
    'Vous pouvez demander un nouveau compte à tout moment.',
  ],
  button: { label: 'Lire « Données personnelles »', href: links.privacy },
  legal: [],
});

import type { Message } from './content.js';

export const accountClosed: Message<'account-closed'> = (values, links) => ({
  subject: values.wasOpen ? 'Votre compte est fermé' : 'Vos données sont effacées',
  firstName: values.firstName,
  answer: values.wasOpen
    ? 'Votre compte est fermé : vous ne pouvez plus vous y connecter.'
    : 'Vos données sont effacées, et votre demande avec elles.',
  paragraphs: [
    'Ce que deviennent vos données est expliqué sur la page « Données personnelles ».',
    'Vous pouvez demander un nouveau compte à tout moment.',
  ],
  button: { label: 'Lire « Données personnelles »', href: links.privacy },
  legal: [],
});

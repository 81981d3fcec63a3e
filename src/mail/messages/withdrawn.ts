import type { Message } from './content.js';

export const withdrawn: Message<'withdrawn'> = (values, links) => ({
  subject: 'Votre demande est retirée',
  firstName: values.firstName,
  answer: `Votre demande ${values.reference} est retirée, comme vous l’avez souhaité.`,
  paragraphs: [
    'Vous pouvez en présenter une nouvelle à tout moment.',
    {
      text: 'Ce retrait ne vient pas de vous ?',
      link: { label: 'Contacter la chambre', href: links.contact },
    },
  ],
  button: { label: 'Présenter une nouvelle demande', href: links.signIn },
  legal: [],
});

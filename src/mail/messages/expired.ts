import type { Message } from './content.js';

export const expired: Message<'expired'> = (values, links) => ({
  subject: 'Votre demande est close',
  firstName: values.firstName,
  answer: `Votre demande ${values.reference} est close.`,
  paragraphs: [
    'Nous n’avons pas reçu la précision demandée dans le délai indiqué.',
    'Vous pouvez présenter une nouvelle demande à tout moment.',
  ],
  button: { label: 'Présenter une nouvelle demande', href: links.signIn },
  legal: [],
});

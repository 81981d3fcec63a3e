import { needed, validity, type Message } from './content.js';

export const finaliseReminder: Message<'finalise-reminder'> = (values, links) => ({
  subject: 'Il reste à finaliser votre compte',
  firstName: values.firstName,
  answer: 'Votre compte vous attend : il reste à le finaliser.',
  paragraphs: [
    `Votre demande ${values.reference} est acceptée. Voici un nouveau lien : il ${validity(values)}.`,
    ...(values.day === 10 ? ['Un compte qui n’est pas finalisé en 30 jours est supprimé.'] : []),
  ],
  button: { label: 'Finaliser mon compte', href: needed(links, 'finalise') },
  legal: [],
});

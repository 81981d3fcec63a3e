import { needed, type Message } from './content.js';

export const reopened: Message<'reopened'> = (values, links) => ({
  subject: 'Votre demande est étudiée de nouveau',
  firstName: values.firstName,
  answer: `Un agent étudie de nouveau votre demande ${values.reference}.`,
  paragraphs: [
    'Si votre compte est déjà ouvert, il le reste pendant cette vérification.',
    'Vous n’avez rien à faire : la réponse vous parviendra par e-mail.',
  ],
  button: { label: 'Suivre ma demande', href: needed(links, 'follow') },
  legal: [],
});

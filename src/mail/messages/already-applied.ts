import { needed, type Message } from './content.js';

export const alreadyApplied: Message<'already-applied'> = (values, links) => ({
  subject: values.mayStartAgain ? 'Confirmez votre nouvelle demande' : 'Vous avez déjà une demande en cours',
  firstName: values.firstName,
  answer: values.mayStartAgain
    ? `Votre demande précédente, ${values.reference}, est close.`
    : `Vous avez déjà une demande en cours : ${values.reference}.`,
  paragraphs: [
    'Nous avons reçu une nouvelle demande de compte à cette adresse e-mail. Rien n’a changé dans la précédente.',
    values.mayStartAgain
      ? 'Pour présenter une nouvelle demande, ouvrez ce lien. Si elle ne vient pas de vous, ignorez ce message.'
      : 'Pour corriger ou compléter la précédente, ouvrez « Suivre ma demande ». Si la nouvelle ne vient pas de vous, ignorez ce message.',
  ],
  button: {
    label: values.mayStartAgain ? 'Présenter une nouvelle demande' : 'Suivre ma demande',
    href: needed(links, 'follow'),
  },
  legal: [],
});

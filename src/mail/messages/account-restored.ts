import type { Message } from './content.js';

export const accountRestored: Message<'account-restored'> = (values, links) => ({
  subject: 'Votre compte est rouvert',
  firstName: values.firstName,
  answer: 'Votre compte est rouvert : vous pouvez de nouveau vous connecter.',
  paragraphs: [
    'Votre mot de passe n’a pas changé. Si vous l’avez oublié, la page de connexion permet d’en choisir un autre.',
  ],
  button: { label: 'Je me connecte', href: links.signIn },
  legal: [],
});

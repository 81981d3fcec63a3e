import type { Message } from './content.js';

export const alreadyRegistered: Message<'already-registered'> = (values, links) => ({
  subject: 'Vous avez déjà un compte',
  firstName: values.firstName,
  answer: 'Vous avez déjà un compte avec cette adresse e-mail.',
  paragraphs: [
    'Nous avons reçu une demande de compte à cette adresse. Rien n’a changé : ni votre compte, ni votre mot de passe. Si cette demande ne vient pas de vous, ignorez ce message.',
    'Mot de passe oublié ? La page de connexion permet d’en choisir un autre. Pour un autre profil ou une autre entreprise, faites la demande depuis « Votre espace ».',
  ],
  button: { label: 'Je me connecte', href: links.signIn },
  legal: [],
});

import type { Message } from './content.js';

export const dataExportReady: Message<'data-export-ready'> = (values, links) => ({
  subject: 'Vos données sont prêtes',
  firstName: values.firstName,
  answer: 'Les données que vous avez demandées sont prêtes.',
  paragraphs: [
    'Connectez-vous pour les télécharger depuis « Votre espace ».',
    'Si vous ne les avez pas demandées, changez votre mot de passe.',
  ],
  button: { label: 'Je me connecte', href: links.signIn },
  legal: [],
});

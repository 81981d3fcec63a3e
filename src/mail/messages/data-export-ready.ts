import type { Message } from './content.js';

export const dataExportReady: Message<'data-export-ready'> = (values, links) => ({
  subject: 'Vos données sont prêtes',
  firstName: values.firstName,
  answer: 'Les données que vous avez demandées sont prêtes.',
  paragraphs: values.isOpen
    ? [
        'Connectez-vous pour les télécharger depuis « Votre espace ».',
        'Si vous ne les avez pas demandées, changez votre mot de passe.',
      ]
    : [
        'Elles se téléchargent pendant une demi-heure sur la page où vous les avez demandées.',
        'Si vous ne les avez pas demandées, quelqu’un d’autre a ouvert un lien que nous vous avons envoyé : prévenez-nous.',
      ],
  button: values.isOpen
    ? { label: 'Je me connecte', href: links.signIn }
    : { label: 'Contacter la chambre', href: links.contact },
  legal: [],
});

import { typeset } from '../config/words.js';

/** What a person reads when a page cannot be given. */
export interface ErrorWords {
  title: string;
  message: string;
  next: string;
}

const TABLE = {
  400: {
    title: 'Envoi illisible',
    message: 'Nous n’avons pas pu lire ce que votre navigateur a envoyé. Rien n’a été enregistré.',
    next: 'Revenez à la page précédente, puis recommencez.',
  },
  403: {
    title: 'Votre page n’est plus valable',
    message: 'Par sécurité, cet envoi n’a pas été pris en compte. Rien n’a été enregistré.',
    next: 'Ouvrez de nouveau la page, puis recommencez. Votre navigateur doit accepter les cookies de ce site.',
  },
  404: {
    title: 'Page introuvable',
    message: 'Cette adresse ne correspond à aucune page.',
    next: 'Pour retrouver votre demande, ouvrez de nouveau le lien de notre e-mail. Si vous l’avez copié, vérifiez qu’il est entier.',
  },
  409: {
    title: 'Cette action n’est plus possible',
    message: 'Votre demande a changé depuis l’ouverture de la page. Votre envoi n’a rien modifié.',
    next: 'Ouvrez de nouveau le suivi de votre demande pour voir où elle en est.',
  },
  413: {
    title: 'Envoi trop volumineux',
    message: 'Votre envoi dépasse la taille acceptée. Rien n’a été enregistré.',
    next: 'Raccourcissez vos réponses, puis recommencez.',
  },
  415: {
    title: 'Format non accepté',
    message: 'Ce service n’accepte pas ce type d’envoi. Rien n’a été enregistré.',
    next: 'Utilisez le formulaire de la page, sans pièce jointe.',
  },
  429: {
    title: 'Trop d’essais en peu de temps',
    message: 'Pour protéger les comptes, les essais sont limités. Rien n’a été enregistré.',
    next: 'Patientez quelques minutes, puis recommencez.',
  },
  500: {
    title: 'Une erreur de notre part',
    message: 'Le service n’a pas pu répondre. L’erreur est enregistrée et sera étudiée.',
    next: 'Réessayez dans quelques minutes. Si cela continue, contactez la chambre.',
  },
  503: {
    title: 'Service momentanément indisponible',
    message: 'Le service ne peut pas répondre en ce moment. Rien n’est perdu de ce qui était déjà reçu.',
    next: 'Réessayez dans quelques instants.',
  },
} as const satisfies Record<number, ErrorWords>;

export type ErrorStatus = keyof typeof TABLE;

/** The one table where HTTP statuses meet French sentences, for pages and for the API. */
export function errorWords(status: ErrorStatus): ErrorWords {
  const { title, message, next } = TABLE[status];
  return { title: typeset(title), message: typeset(message), next: typeset(next) };
}

/** The nearest status of the table: a 4xx we never spoke of is a 400, anything else is ours. */
export function knownStatus(status: number): ErrorStatus {
  if (isKnown(status)) return status;
  return status >= 400 && status < 500 ? 400 : 500;
}

function isKnown(status: number): status is ErrorStatus {
  return status in TABLE;
}

import { at, type Visit } from './visit.js';

/** Pages that only tell, and those that cannot be given. */
export const plainVisits: readonly Visit[] = [
  at('/', 'Créer votre compte sur la plateforme'),
  at('/accessibilite', 'Accessibilité'),
  at('/donnees-personnelles', 'Données personnelles'),
  at('/mentions-legales', 'Mentions légales'),
  at('/comment-nous-decidons', 'Comment nous décidons'),
  at('/contact', 'Contact'),
  at('/api/docs', 'API de création de compte'),
  at('/nulle-part', 'Page introuvable'),
  at('/compte/finaliser/inconnu', 'Page introuvable'),
  at('/demande/inconnue', 'Page introuvable'),
  at('/mot-de-passe/inconnu', 'Page introuvable'),
  {
    name: 'a page of the house that is broken',
    title: 'Une erreur de notre part',
    arrive: (page, { at }) => page.goto(`${at.broken}/inscription`),
  },
  {
    name: 'a page of the house whose database is away',
    title: 'Service momentanément indisponible',
    arrive: (page, { at }) => page.goto(`${at.away}/comment-nous-decidons`),
  },
];

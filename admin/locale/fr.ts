import type { Locale } from 'adminjs';
import { typeset } from '../../src/config/words.js';
import { messages } from './messages.js';
import { resources } from './resources.js';

const actions = {
  new: 'Créer',
  edit: 'Modifier',
  show: 'Voir',
  delete: 'Supprimer',
  bulkDelete: 'Tout supprimer',
  list: 'Liste',
};

const buttons = {
  save: 'Enregistrer',
  addNewItem: 'Ajouter',
  filter: 'Filtrer',
  filterActive: 'Filtrer ({{count}})',
  applyChanges: 'Appliquer',
  resetFilter: 'Effacer les filtres',
  confirmRemovalMany: 'Confirmer la suppression de {{count}} ligne',
  confirmRemovalMany_plural: 'Confirmer la suppression de {{count}} lignes',
  logout: 'Se déconnecter',
  login: 'Se connecter',
  seeTheDocumentation: 'Voir : <1>la documentation</1>',
  createFirstRecord: 'Créer la première ligne',
  cancel: 'Annuler',
  confirm: 'Confirmer',
  contactUs: 'Nous contacter',
};

const components = {
  DropZone: {
    placeholder: 'Déposez votre fichier ici, ou cliquez pour le choisir',
    acceptedSize: 'Taille maximale : {{maxSize}}',
    acceptedType: 'Formats acceptés : {{mimeTypes}}',
    unsupportedSize: 'Le fichier {{fileName}} est trop gros',
    unsupportedType: 'Le format du fichier {{fileName}} n’est pas accepté : {{fileType}}',
  },
  LanguageSelector: {
    availableLanguages: {
      de: 'Allemand',
      en: 'Anglais',
      es: 'Espagnol',
      it: 'Italien',
      ja: 'Japonais',
      pl: 'Polonais',
      'pt-BR': 'Portugais (Brésil)',
      ua: 'Ukrainien',
      'zh-CN': 'Chinois',
    },
  },
  Login: {
    welcomeHeader: 'Guichet',
    welcomeMessage: 'Cette page est réservée aux agents de la chambre.',
    properties: { email: 'Adresse e-mail', password: 'Mot de passe' },
    loginButton: 'Se connecter',
  },
};

const labels = {
  navigation: 'Navigation',
  pages: 'Pages',
  selectedRecords: 'Sélection ({{selected}})',
  filters: 'Filtres',
  adminVersion: 'Panneau : {{version}}',
  appVersion: 'Application : {{version}}',
  dashboard: 'File d’attente',
};

const properties = { length: 'Longueur', from: 'Du', to: 'Au' };

/** Every text of AdminJS, in French: it ships none. A test compares this tree with its English one. */
export const frenchTree = inType({ actions, buttons, components, labels, properties, resources, messages });

export const frenchLocale: Locale = {
  language: 'fr',
  availableLanguages: ['fr'],
  translations: { fr: frenchTree },
};

/** The same tree with French typography. */
function inType<T>(tree: T): T {
  if (typeof tree === 'string') return typeset(tree) as T;
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, inType<unknown>(value)])) as T;
}

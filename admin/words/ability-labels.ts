import type { Ability } from '../../src/staff/roles.js';

/** What each ability lets somebody do, as the team's page says it. */
export const ABILITY_LABELS: Readonly<Record<Ability, string>> = {
  view: 'Voir la file, les dossiers et l’accueil',
  claim: 'Prendre un dossier',
  decide: 'Accepter ou refuser',
  ask: 'Demander une précision au demandeur',
  recheck: 'Interroger de nouveau les registres',
  reopen: 'Rouvrir un dossier',
  undo: 'Annuler une décision dans les 30 secondes',
  resendMail: 'Renvoyer un mail',
  correctEmail: 'Corriger une adresse e-mail',
  logContact: 'Noter un appel ou un passage',
  enterAtCounter: 'Saisir une demande au guichet',
  decideInBulk: 'Décider plusieurs dossiers à la fois',
  manageLists: 'Tenir la liste des clients et partenaires',
  seeStatistics: 'Voir les statistiques',
  exportFigures: 'Exporter les chiffres',
  replayPolicy: 'Rejouer un brouillon de règles',
  activatePolicy: 'Mettre des règles en vigueur',
  manageStaff: 'Gérer l’équipe',
  suspendAccount: 'Suspendre un compte',
  eraseAccount: 'Effacer les données d’un compte',
  seeQueues: 'Voir les files techniques',
};

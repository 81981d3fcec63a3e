import type { DataSource } from 'typeorm';
import { PROFILES, type Profile } from '../../src/accounts/profile.js';
import { LibraryDocument } from '../../src/member-space/document.entity.js';
import { Service } from '../../src/member-space/service.entity.js';

const COMPANIES: Profile[] = ['company_head'];
const BEGINNERS: Profile[] = ['founder_or_buyer'];
const LEARNERS: Profile[] = ['youth_or_apprentice'];
const WORKERS: Profile[] = ['employee_or_jobseeker'];
const PARTNERS: Profile[] = ['authority_or_partner'];
const EVERYBODY: Profile[] = [...PROFILES];

type Offer = [slug: string, title: string, summary: string, profiles: Profile[], departements?: string[]];

const services: Offer[] = [
  [
    'conseil-gestion',
    'Conseil en gestion',
    'Un conseiller étudie vos prix, votre trésorerie et vos charges avec vous.',
    COMPANIES,
  ],
  [
    'transmission',
    'Transmettre mon entreprise',
    'Évaluer l’entreprise, trouver un repreneur, préparer le relais.',
    COMPANIES,
  ],
  [
    'apprenti',
    'Accueillir un apprenti',
    'De l’offre au contrat : nous vous aidons à chaque étape.',
    COMPANIES,
  ],
  [
    'marche-vendee',
    'Marchés des artisans de Vendée',
    'Réserver un emplacement sur les marchés de la saison.',
    COMPANIES,
    ['85'],
  ],
  [
    'creation',
    'Créer mon entreprise',
    'Un parcours en quatre rendez-vous, du projet à l’immatriculation.',
    BEGINNERS,
  ],
  [
    'reprise',
    'Reprendre une entreprise',
    'La liste des entreprises artisanales à reprendre dans la région.',
    BEGINNERS,
  ],
  [
    'orientation',
    'Trouver mon métier',
    'Découvrir 250 métiers et rencontrer ceux qui les exercent.',
    LEARNERS,
  ],
  [
    'contrat',
    'Mon contrat d’apprentissage',
    'Droits, salaire, aides : ce qu’il faut savoir avant de signer.',
    LEARNERS,
  ],
  [
    'formation',
    'Me former',
    'Les formations courtes de la chambre, dans les cinq départements.',
    [...WORKERS, ...COMPANIES],
  ],
  ['emploi', 'Offres d’emploi', 'Les artisans de la région qui recrutent.', WORKERS],
  [
    'territoire',
    'L’artisanat de votre territoire',
    'Chiffres et cartes de l’artisanat, commune par commune.',
    PARTNERS,
  ],
  [
    'rendez-vous',
    'Prendre rendez-vous',
    'Rencontrer la chambre, dans la délégation la plus proche.',
    EVERYBODY,
  ],
];

const documents: Offer[] = [
  ['guide-prix', 'Calculer un prix de vente', 'La méthode en deux pages, avec un exemple.', COMPANIES],
  [
    'affichages',
    'Les affichages obligatoires',
    'Ce qui doit être affiché dans un atelier ou une boutique.',
    COMPANIES,
  ],
  ['marches-85', 'Règlement des marchés de Vendée', 'Dates, emplacements, conditions.', COMPANIES, ['85']],
  ['etapes-creation', 'Les étapes de la création', 'Une liste à cocher, de l’idée à l’ouverture.', BEGINNERS],
  ['aides-apprentis', 'Les aides aux apprentis', 'Logement, transport, premier équipement.', LEARNERS],
  [
    'catalogue',
    'Catalogue des formations',
    'Toutes les formations de la chambre.',
    [...WORKERS, ...COMPANIES],
  ],
  ['chiffres', 'L’artisanat en Pays de la Loire', 'Les chiffres de l’année.', PARTNERS],
  ['bienvenue', 'Bienvenue sur la plateforme', 'Ce que vous trouvez dans votre espace.', EVERYBODY],
];

/** A catalogue of services and a library of documents for the demo. */
export async function seedMemberSpace(dataSource: DataSource): Promise<void> {
  const offered = services.map(([slug, title, summary, profiles, departements = []], position) => ({
    slug,
    title,
    summary,
    profiles,
    departements,
    position,
    url: null,
  }));
  await dataSource.getRepository(Service).insert(offered);
  const shelved = documents.map(([slug, title, summary, profiles, departements = []], position) => ({
    slug,
    title,
    summary,
    profiles,
    departements,
    position,
    fileName: `${slug}.txt`,
    contentType: 'text/plain; charset=utf-8',
    body: Buffer.from(`${title}\n\n${summary}\n\nDocument de démonstration.\n`),
  }));
  await dataSource.getRepository(LibraryDocument).insert(shelved);
}

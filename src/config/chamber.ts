/** One place where the public can find the chamber. Empty fields stay empty on screen: a number is never invented. */
export interface Office {
  departement: string;
  name: string;
  address: string | null;
  telephone: string | null;
  email: string | null;
  hours: string | null;
}

/** Who handles what: a délégation and the départements of its files. */
export interface Delegation {
  code: string;
  name: string;
  departements: readonly string[];
}

/** Who signs a refusal (CRPA L212-1: first name, name, quality, service of the author). */
export interface Signatory {
  firstName: string;
  lastName: string;
  quality: string;
  service: string;
}

/** A chamber as data: what another chamber would change, and nothing else. */
export interface Chamber {
  name: string;
  shortName: string;
  region: string;
  regionName: string;
  departements: readonly string[];
  delegations: readonly Delegation[];
  /** A file that waits longer is marked late in the queue; in working days. */
  answerWithinWorkingDays: number;
  referencePrefix: string;
  website: string;
  networkWebsite: string;
  service: string;
  telephone: string | null;
  email: string | null;
  postalAddress: string | null;
  dataProtectionOfficer: string | null;
  signatory: Signatory;
  tribunal: { name: string; city: string };
  offices: readonly Office[];
  /** Whether managers see how much each member of staff does; otherwise the team as a whole. */
  showsLoadPerPerson: boolean;
  /** Other regional chambers by région code; a chamber not listed is reached through `networkWebsite`. */
  otherChambers: Readonly<Record<string, { name: string; website: string | null; telephone: string | null }>>;
}

const office = (departement: string, name: string): Office => ({
  departement,
  name,
  address: null,
  telephone: null,
  email: null,
  hours: null,
});

const chamberOf = (name: string) => ({ name: `CMA ${name}`, website: null, telephone: null });

/** CMA Pays de la Loire. Contacts that the chamber has not confirmed are empty, and texts then name artisanat.fr. */
export const chamber: Chamber = {
  name: 'Chambre de métiers et de l’artisanat des Pays de la Loire',
  shortName: 'CMA Pays de la Loire',
  region: '52',
  regionName: 'Pays de la Loire',
  departements: ['44', '49', '53', '72', '85'],
  delegations: [
    { code: 'loire-atlantique', name: 'Loire-Atlantique', departements: ['44'] },
    { code: 'maine-et-loire', name: 'Maine-et-Loire', departements: ['49'] },
    { code: 'mayenne', name: 'Mayenne', departements: ['53'] },
    { code: 'sarthe', name: 'Sarthe', departements: ['72'] },
    { code: 'vendee', name: 'Vendée', departements: ['85'] },
  ],
  answerWithinWorkingDays: 5,
  referencePrefix: 'PDL',
  website: 'https://www.artisanatpaysdelaloire.fr',
  networkWebsite: 'https://www.artisanat.fr',
  service: 'Accueil de la plateforme de services',
  telephone: null,
  email: null,
  postalAddress: null,
  dataProtectionOfficer: null,
  signatory: {
    firstName: '',
    lastName: '',
    quality: 'Présidence de la chambre',
    service: 'Accueil de la plateforme de services',
  },
  tribunal: { name: 'tribunal administratif de Nantes', city: 'Nantes' },
  offices: [
    office('44', 'Délégation de Loire-Atlantique'),
    office('49', 'Délégation de Maine-et-Loire'),
    office('53', 'Délégation de la Mayenne'),
    office('72', 'Délégation de la Sarthe'),
    office('85', 'Délégation de la Vendée'),
  ],
  showsLoadPerPerson: false,
  otherChambers: {
    '11': chamberOf('Île-de-France'),
    '24': chamberOf('Centre-Val de Loire'),
    '27': chamberOf('Bourgogne-Franche-Comté'),
    '28': chamberOf('Normandie'),
    '32': chamberOf('Hauts-de-France'),
    '44': chamberOf('Grand Est'),
    '53': chamberOf('Bretagne'),
    '75': chamberOf('Nouvelle-Aquitaine'),
    '76': chamberOf('Occitanie'),
    '84': chamberOf('Auvergne-Rhône-Alpes'),
    '93': chamberOf('Provence-Alpes-Côte d’Azur'),
    '94': chamberOf('Corse'),
    '01': chamberOf('Guadeloupe'),
    '02': chamberOf('Martinique'),
    '03': chamberOf('Guyane'),
    '04': chamberOf('La Réunion'),
    '06': chamberOf('Mayotte'),
  },
};

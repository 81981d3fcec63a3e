import type {
  CompanyDescription,
  EstablishmentDescription,
  OfficerDescription,
  PersonDescription,
} from './company-description.js';
import type { Expected, Scenario, ScenarioApplicant } from './scenarios.js';

/** A scenario and the company it is about; null where no register is asked. */
export interface Invented extends Scenario {
  company: Omit<CompanyDescription, 'siren'> | null;
}

type Place = Pick<EstablishmentDescription, 'commune' | 'communeName'>;
type Rest<T> = Partial<Omit<T, 'establishments'>>;

const place = (commune: string | null, communeName: string): Place => ({ commune, communeName });
export const nantes = place('44109', 'NANTES');
export const angers = place('49007', 'ANGERS');
export const laval = place('53130', 'LAVAL');
export const leMans = place('72181', 'LE MANS');
export const laRoche = place('85191', 'LA ROCHE-SUR-YON');
/** A former code of Deux-Sèvres: today in Cholet, in the region. */
export const lePuySaintBonnet = place('79224', 'LE PUY-SAINT-BONNET');
export const rennes = place('35238', 'RENNES');
/** Département 52, which is not région 52. */
export const chaumont = place('52121', 'CHAUMONT');
export const abroad = place(null, 'BRUXELLES');

/** An establishment with a craft activity, in SIRENE and in the RNE. */
export const craftAt = (
  where: Place,
  more: Partial<EstablishmentDescription> = {},
): EstablishmentDescription => ({
  ...where,
  aprm: '1071CB',
  activities: [{ form: 'ARTISANALE_REGLEMENTEE', aprm: '1071CB' }],
  ...more,
});

/** An establishment with a commercial activity only. */
export const shopAt = (
  where: Place,
  more: Partial<EstablishmentDescription> = {},
): EstablishmentDescription => ({
  ...where,
  activities: [{ form: 'COMMERCIALE' }],
  ...more,
});

export const person = (first: string, family: string, usage?: string): PersonDescription => ({
  first: first.split(' '),
  family,
  ...(usage ? { usage } : {}),
});

export const gerant = (who: PersonDescription): OfficerDescription => ({ role: '30', person: who });

/** A company with one manager, unless said otherwise. */
export const sarl = (
  name: string,
  manager: PersonDescription,
  establishments: EstablishmentDescription[],
  more: Rest<CompanyDescription> = {},
) => ({ name, legalCategory: '5499', officers: [gerant(manager)], establishments, ...more });

export const soleTrader = (
  who: PersonDescription,
  establishments: EstablishmentDescription[],
  more: Rest<CompanyDescription> = {},
) => ({ person: who, legalCategory: '1000', establishments, ...more });

/** A public body, an association: no register of companies knows its officers. */
export const body = (name: string, legalCategory: string, establishments: EstablishmentDescription[]) => ({
  name,
  legalCategory,
  establishments,
  rne: 'unknown' as const,
});

/** Nothing but what each register says when it does not describe a company. */
export const nothing = (says: Rest<CompanyDescription>) => ({
  legalCategory: '5499',
  establishments: [],
  rne: 'unknown' as const,
  search: 'unknown' as const,
  ...says,
});

export const head = (firstName: string, lastName: string): ScenarioApplicant => ({
  profile: 'company_head',
  firstName,
  lastName,
});

export const partner = (firstName: string, lastName: string): ScenarioApplicant => ({
  profile: 'authority_or_partner',
  firstName,
  lastName,
});

export const times = (count: number, establishment: EstablishmentDescription): EstablishmentDescription[] =>
  Array.from({ length: count }, () => establishment);

type Told = Pick<Invented, 'applicant' | 'expected'>;

/** Someone who gives no SIREN: no register is asked. */
export const none = (row: string, title: string, told: Told): Invented => ({
  siren: null,
  row,
  title,
  company: null,
  ...told,
});

export const one = (
  siren: string,
  row: string,
  title: string,
  told: Told & Pick<Invented, 'company' | 'own'>,
): Invented => ({ siren, row, title, ...told });

const outcome =
  (status: Expected['status']) =>
  (reason: Expected['reason']): Expected => ({ status, reason });
export const approved = outcome('approved');
export const pending = outcome('pending');
export const rejected = outcome('rejected');
export const submitted = outcome('submitted');

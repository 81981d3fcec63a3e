import { chamber } from '../config/chamber.js';
import { craftFamilyOf } from '../config/craft-families.js';
import { departementOf, regionOf } from '../config/geography.js';
import { epciOf } from '../config/intercommunalities.js';
import { recordOf, type Company, type Establishment } from '../registry/company.js';
import type { Application } from './application.entity.js';

type CompanyFields = Pick<
  Application,
  'replacedBy' | 'companyName' | 'departement' | 'homeRegion' | 'epci' | 'craftFamily'
>;

/** Of a company of which nothing has been told. */
export const NOTHING_TOLD: CompanyFields = {
  replacedBy: null,
  companyName: null,
  departement: null,
  homeRegion: null,
  epci: null,
  craftFamily: null,
};

const SOURCES = ['insee', 'recherche-entreprises', 'rne', 'mirror'] as const;

/**
 * What the desk lists of a company: its name where it may be shown, the département it is handled by, the SIREN that
 * replaces the one asked; and the codes that figures count by: région of the head office, family of its craft,
 * intercommunalité.
 */
export function companyFields(company: Company | null): Partial<CompanyFields> {
  if (company === null) return {};
  const open = openEstablishments(company);
  const handledAt =
    open.find(isInRegion) ?? open.find(({ codeCommune }) => departementOf(codeCommune) !== null);
  return {
    replacedBy: company.redirectedFrom === null ? null : company.siren,
    companyName: denominationOf(company),
    departement: departementOf(handledAt?.codeCommune ?? null),
    homeRegion: regionOf(open[0]?.codeCommune ?? null),
    epci: epciOf(handledAt?.codeCommune ?? null),
    craftFamily: craftFamilyOf(codeAprmOf(company, open)),
  };
}

/** The name of a company that hides nothing; null otherwise (a statut P company is named by its SIREN alone). */
function denominationOf(company: Company): string | null {
  const records = SOURCES.flatMap((source) => recordOf(company, source) ?? []);
  const isHidden =
    company.answers.some(({ kind }) => kind === 'withheld') ||
    records.some(({ diffusion }) => diffusion === 'partial' || diffusion === 'none');
  return isHidden ? null : (records.find(({ denomination }) => denomination)?.denomination ?? null);
}

/** As the first source that lists any shows them, the head office first. */
function openEstablishments(company: Company): Establishment[] {
  const list = SOURCES.map((source) => recordOf(company, source)?.establishments?.list ?? []).find(
    ({ length }) => length > 0,
  );
  return [...(list ?? [])].filter(({ isOpen }) => isOpen).sort(headOfficeFirst);
}

function headOfficeFirst(a: Establishment, b: Establishment): number {
  return Number(b.isHeadOffice) - Number(a.isHeadOffice);
}

function isInRegion({ codeCommune }: Establishment): boolean {
  return chamber.departements.includes(departementOf(codeCommune) ?? '');
}

/** The craft of an establishment in the region before any other; SIRENE's code before what was declared to the RNE. */
function codeAprmOf(company: Company, open: readonly Establishment[]): string | null {
  const inRegionFirst = [...open].sort((a, b) => Number(isInRegion(b)) - Number(isInRegion(a)));
  const declared = recordOf(company, 'rne')?.activities?.filter(({ isRunning }) => isRunning) ?? [];
  const codes = [...inRegionFirst, ...declared].map(({ codeAprm }) => codeAprm);
  return codes.find((code) => code !== null) ?? null;
}

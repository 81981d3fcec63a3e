import { chamber } from '../config/chamber.js';
import { departementOf } from '../config/geography.js';
import { recordOf, type Company, type Establishment } from '../registry/company.js';
import type { Application } from './application.entity.js';

const SOURCES = ['insee', 'recherche-entreprises', 'rne', 'mirror'] as const;

/** What the desk lists of a company: its name where it may be shown, and the département it is handled by. */
export function companyFields(company: Company | null): Partial<Application> {
  if (company === null) return {};
  return { companyName: denominationOf(company), departement: departementOfCompany(company) };
}

/** The name of a company that hides nothing; null otherwise (a statut P company is named by its SIREN alone). */
function denominationOf(company: Company): string | null {
  const records = SOURCES.flatMap((source) => recordOf(company, source) ?? []);
  const isHidden = records.some(({ diffusion }) => diffusion === 'partial' || diffusion === 'none');
  return isHidden ? null : (records.find(({ denomination }) => denomination)?.denomination ?? null);
}

/** Its open establishment in the region (head office first), else anywhere. */
function departementOfCompany(company: Company): string | null {
  const open = SOURCES.map((source) => recordOf(company, source)?.establishments?.list ?? [])
    .find((list) => list.length > 0)
    ?.filter(({ isOpen }) => isOpen);
  const departements = [...(open ?? [])]
    .sort(headOfficeFirst)
    .flatMap(({ codeCommune }) => departementOf(codeCommune) ?? []);
  return departements.find((code) => chamber.departements.includes(code)) ?? departements[0] ?? null;
}

function headOfficeFirst(a: Establishment, b: Establishment): number {
  return Number(b.isHeadOffice) - Number(a.isHeadOffice);
}

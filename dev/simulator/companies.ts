import { accepted } from './accepted-companies.js';
import type { CompanyDescription } from './company-description.js';
import type { Invented } from './describe.js';
import { refused } from './refused-companies.js';
import { waiting } from './waiting-companies.js';

/** The scenario file: every row of the decision table, with the company and the person it takes. */
export const invented: readonly Invented[] = [...accepted, ...refused, ...waiting];

/** The invented company of a SIREN. */
export function describedCompany(siren: string): CompanyDescription | undefined {
  const scenario = invented.find((one) => one.siren === siren);
  return scenario?.company ? { siren, ...scenario.company } : undefined;
}

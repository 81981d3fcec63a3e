import { READING_VERSION, type SourceRecord } from '../company.js';
import type { CompanyRow, EstablishmentRow } from './payload.js';

/** What the image says. It holds the region only: it can show an establishment there, never that there is none elsewhere. */
export function toRecord(company: CompanyRow, establishments: readonly EstablishmentRow[]): SourceRecord {
  return {
    source: 'mirror',
    at: company.image_date,
    reading: READING_VERSION,
    ...(company.created_on ? { createdOn: company.created_on } : {}),
    denomination: company.denomination,
    ...(company.diffusion ? { diffusion: company.diffusion } : {}),
    ...(company.state ? { state: company.state } : {}),
    ...(company.legal_category ? { legalCategory: company.legal_category } : {}),
    establishments: {
      coverage: 'region',
      list: establishments.map((one) => ({
        siret: one.siret,
        isOpen: one.is_open,
        isHeadOffice: one.is_head_office,
        codeCommune: one.code_commune,
        communeName: one.commune_name,
        codeAprm: one.code_aprm,
      })),
    },
  };
}

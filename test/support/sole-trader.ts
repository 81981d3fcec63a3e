import type { SourceAnswer, SourceRecord } from '../../src/registry/company.js';
import { anEstablishment, anOfficer, establishments, fromInsee, fromRne, fromSearch } from './company.js';

/** Anne Le Goff trades under her own name: an APRM in Nantes, and the names in INSEE. */
export function traderInInsee(overrides: Partial<SourceRecord> = {}): SourceAnswer {
  return fromInsee({
    legalCategory: '1000',
    soleTrader: anOfficer({ role: null }),
    establishments: establishments(anEstablishment({ codeAprm: '4322AA' })),
    ...overrides,
  });
}

export function traderInRne(overrides: Partial<SourceRecord> = {}): SourceAnswer {
  return fromRne({ officers: [], soleTrader: anOfficer({ role: null }), ...overrides });
}

export function traderInSearch(overrides: Partial<SourceRecord> = {}): SourceAnswer {
  return fromSearch({
    legalCategory: '1000',
    officers: [],
    soleTrader: anOfficer({ role: null }),
    establishments: establishments(anEstablishment({ codeAprm: '4322AA' })),
    ...overrides,
  });
}

import type { RegistrySourceName } from '../../config/env.js';
import type { Company, SourceAnswer } from '../../registry/company.js';
import { known, type Fact } from './fact.js';

/**
 * The configured sources that gave no valid answer (404 is one); not known where no register was asked, or none is
 * configured. A redirection that was not followed says nothing of the company.
 */
export function readUnreachable(company: Company | null, now: Date): Fact<readonly string[]> {
  const configured = (company?.answers ?? []).filter(isConfigured);
  if (configured.length === 0) return { name: 'unreachable', known: false, missing: [] };
  const silent: RegistrySourceName[] = configured
    .filter(({ kind }) => kind === 'unavailable' || kind === 'redirected')
    .map(({ source }) => source);
  return known('unreachable', silent, { source: 'guichet', at: now.toISOString() });
}

function isConfigured(answer: SourceAnswer): boolean {
  return answer.kind !== 'unavailable' || answer.cause !== 'not_configured';
}

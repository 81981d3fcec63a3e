import { answerOf, type Company } from '../registry/company.js';
import type { Application } from './application.entity.js';

/**
 * Since when the RNE has not been reached for a demande, as of this check; null once it has answered anything at all,
 * be it a refusal of our key or a page nobody can read. Our own breaker only repeats what came before it, which may
 * have been such a refusal: it neither begins a silence nor ends one.
 */
export function rneSilentSince(
  { rneUnreachableSince }: Pick<Application, 'rneUnreachableSince'>,
  company: Company | null,
  now: Date,
): Date | null {
  const answer = company === null ? undefined : answerOf(company, 'rne');
  if (answer?.kind !== 'unavailable') return null;
  switch (answer.cause) {
    case 'timeout':
    case 'refused':
    case 'server_error':
      return rneUnreachableSince ?? now;
    case 'breaker_open':
      return rneUnreachableSince;
    case 'quota':
    case 'unauthorized':
    case 'malformed':
    case 'not_configured':
      return null;
  }
}

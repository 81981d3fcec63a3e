import type { Find, RegisterRequest } from './insee-register.js';
import { isReply, ok, type Reply, type SearchedCompany } from './reply.js';

const PER_PAGE = 100;

/** Recherche d'entreprises, by SIREN only: as in the real one, every other filter is then ignored. */
export function searchReply({ path, query }: RegisterRequest, find: Find): Reply {
  if (path !== '/search') return { status: 404, body: { erreur: 'Not Found' } };
  const siren = query.get('q');
  if (!siren)
    return { status: 400, body: { erreur: 'Veuillez indiquer au moins un paramètre de recherche.' } };
  const found = find(siren)?.search ?? null;
  if (found === null) return ok({ results: [], total_results: 0, page: 1, per_page: 10, total_pages: 0 });
  return isReply(found) ? found : ok(results(found, query));
}

function results({ result, establishments }: SearchedCompany, query: URLSearchParams) {
  const wanted = (query.get('include_admin') ?? '').split(',');
  const { immatriculation, ...always } = result;
  const rank = (Number(query.get('page_etablissements') ?? 1) - 1) * PER_PAGE;
  const one = {
    ...always,
    matching_etablissements: [],
    ...(wanted.includes('etablissements')
      ? { etablissements: establishments.slice(rank, rank + PER_PAGE) }
      : {}),
    ...(wanted.includes('immatriculation') ? { immatriculation } : {}),
  };
  return { results: [one], total_results: 1, page: 1, per_page: 10, total_pages: 1 };
}

import type {
  CompanyDescription,
  EstablishmentDescription,
} from '../../dev/simulator/company-description.js';
import { craftAt, nantes, person, sarl, soleTrader } from '../../dev/simulator/describe.js';
import { inseeEstablishments, inseeUnit } from '../../dev/simulator/insee-wire.js';
import { rneCompany } from '../../dev/simulator/rne-wire.js';
import type { Reply } from '../../dev/simulator/reply.js';
import { searchedCompany } from '../../dev/simulator/search-wire.js';
import type { SourceRecord } from '../../src/registry/company.js';
import { askRechercheEntreprises } from '../../src/registry/recherche-entreprises/client.js';
import { askRne } from '../../src/registry/rne/client.js';
import { askSirene } from '../../src/registry/sirene/client.js';
import type { GivenAnswer } from '../../src/registry/source.js';
import { NOW, answering, now } from './world.js';

export const SIREN = '999980402';
export const elise = person('ÉLISE ANNE', 'MARTIN-FICTIF');

/** A bakery in Nantes; a test says only what matters to it. */
export function bakery(
  more: Partial<CompanyDescription> = {},
  establishments: EstablishmentDescription[] = [craftAt(nantes)],
): CompanyDescription {
  return { siren: SIREN, ...sarl('PAIN FICTIF', elise, establishments), ...more };
}

/** The same, held by a sole trader. */
export function artisan(
  more: Partial<CompanyDescription> = {},
  establishments: EstablishmentDescription[] = [craftAt(nantes)],
): CompanyDescription {
  return { siren: SIREN, ...soleTrader(elise, establishments), ...more };
}

export const unitOf = (company: CompanyDescription): Reply => inseeUnit(company, NOW);
export const pageOf = (etablissements: readonly unknown[], header: object = {}): Reply => ({
  status: 200,
  body: { header: { statut: 200, total: etablissements.length, ...header }, etablissements },
});

/** What SIRENE's adapter makes of a described company. */
export function askedOfSirene(company: CompanyDescription): Promise<GivenAnswer> {
  return inseeAnswering(unitOf(company), pageOf(inseeEstablishments(company, NOW)));
}

export function inseeAnswering(...replies: Reply[]): Promise<GivenAnswer> {
  return askSirene(answering(...replies).call, now)(SIREN, {});
}

export function askedOfRne(company: CompanyDescription): Promise<GivenAnswer> {
  return rneAnswering(rneCompany(company, NOW));
}

export function rneAnswering(...replies: Reply[]): Promise<GivenAnswer> {
  return askRne(answering(...replies).call, async () => 'token', now)(SIREN, {});
}

/** The search result of a described company, with changes, and its establishments left out. */
export function searchResult(company: CompanyDescription, changes: object = {}): Record<string, unknown> {
  const establishments = inseeEstablishments(company, NOW);
  const searched = searchedCompany(
    { unit: unitOf(company), establishments, rne: rneCompany(company, NOW) },
    NOW,
  );
  return { ...searched?.result, matching_etablissements: [], ...changes };
}

export function searchAnswering(...results: object[][]): Promise<GivenAnswer> {
  const replies = results.map((page) => ({
    status: 200,
    body: { results: page, total_results: page.length },
  }));
  return askRechercheEntreprises(answering(...replies).call, now)(SIREN, {});
}

export function recordIn(answer: GivenAnswer): SourceRecord {
  if (answer.kind !== 'found') throw new Error(answer.kind);
  return answer.record;
}

import { officeLabel } from '../../src/registry/offices.js';
import type { SourceRecord } from '../../src/registry/company.js';
import { blockOf, type RneCompany, type RnePower } from '../../src/registry/rne/payload.js';
import { officeOf } from '../../src/registry/rne/standing.js';

const HIDDEN = '[NON-DIFFUSIBLE]';

/**
 * `dirigeants`: a sole trader without role, or everyone the RNE names: auditors, companies, and those whom the RNE marks
 * as gone, whom the real one keeps listing (annuaire-entreprises-data-gouv-fr/search-infra #331).
 * @param today AAAA-MM-JJ
 */
export function searchOfficers(
  sirene: SourceRecord,
  rne: RneCompany | null,
  today: string,
): Record<string, unknown>[] {
  if (sirene.legalCategory === '1000') return [soleTrader(sirene)];
  const powers = (rne && blockOf(rne.formality.content)?.composition?.pouvoirs?.items) ?? [];
  const isHidden = sirene.diffusion === 'partial';
  return powers.map((power) => ({ ...holder(power, isHidden), qualite: office(power, today) }));
}

function soleTrader({ soleTrader: person }: SourceRecord): Record<string, unknown> {
  const [birth, usage] = person?.familyNames ?? [HIDDEN];
  return {
    type_dirigeant: 'personne physique',
    nom: usage ? `${usage} (${birth})` : birth,
    prenoms: person?.firstNames.join(' ') ?? HIDDEN,
    qualite: null,
  };
}

function holder({ individu }: RnePower, isHidden: boolean): Record<string, unknown> {
  const person = individu?.descriptionPersonne;
  if (!person) return { type_dirigeant: 'personne morale', denomination: 'SOCIÉTÉ FICTIVE' };
  if (isHidden) return { type_dirigeant: 'personne physique', nom: HIDDEN, prenoms: HIDDEN };
  const nom = person.nomUsage ? `${person.nomUsage} (${person.nom})` : person.nom;
  return { type_dirigeant: 'personne physique', nom, prenoms: person.prenoms.join(' ') };
}

/** The label of the office, or « Autre » for one that has none. */
function office(power: RnePower, today: string): string {
  const { role } = officeOf(power, today);
  return (role === null ? undefined : officeLabel(role)) ?? 'Autre';
}

import type { SourceRecord } from '../../src/registry/company.js';
import { blockOf, type RneCompany, type RnePower } from '../../src/registry/rne/payload.js';

const HIDDEN = '[NON-DIFFUSIBLE]';
const ROLES: Readonly<Record<string, string>> = {
  '30': 'Gérant',
  '40': 'Liquidateur',
  '53': 'Directeur Général',
  '71': 'Commissaire aux comptes titulaire',
  '72': 'Commissaire aux comptes suppléant',
  '73': 'Président de SAS',
};

/** `dirigeants`: a sole trader without role, or everyone the RNE names, auditors and companies included. */
export function searchOfficers(sirene: SourceRecord, rne: RneCompany | null): Record<string, unknown>[] {
  if (sirene.legalCategory === '1000') return [soleTrader(sirene)];
  const powers = (rne && blockOf(rne.formality.content)?.composition?.pouvoirs) ?? [];
  return powers.filter((power) => power.actif !== false && power.mentionDemissionOrdre !== true).map(officer);
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

function officer(power: RnePower): Record<string, unknown> {
  const qualite = ROLES[power.roleEntreprise ?? ''] ?? 'Autre';
  const person = power.individu?.descriptionPersonne;
  if (!person) return { type_dirigeant: 'personne morale', denomination: 'SOCIÉTÉ FICTIVE', qualite };
  const nom = person.nomUsage ? `${person.nomUsage} (${person.nom})` : person.nom;
  return { type_dirigeant: 'personne physique', nom, prenoms: person.prenoms.join(' '), qualite };
}

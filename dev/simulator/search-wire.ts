import { departementOf, regionOf } from '../../src/config/geography.js';
import { parisDay } from '../../src/config/paris-day.js';
import { isGroupOfPersons } from '../../src/config/legal-category.js';
import { companyPayload } from '../../src/registry/rne/payload.js';
import { toRecord as readRne } from '../../src/registry/rne/to-company.js';
import { establishmentsPayload, unitPayload } from '../../src/registry/sirene/payload.js';
import { toRecord as readSirene } from '../../src/registry/sirene/to-company.js';
import type { Establishment, SourceRecord } from '../../src/registry/company.js';
import { searchOfficers } from './search-officers.js';
import type { Reply, SearchedCompany } from './reply.js';

const HIDDEN = '[NON-DIFFUSIBLE]';
const NATURES: Readonly<Record<string, string>> = {
  ARTISANALE: 'Artisanale non réglementée',
  ARTISANALE_REGLEMENTEE: 'Artisanale réglementée',
  COMMERCIALE: 'Commerciale',
  LIBERALE_NON_REGLEMENTEE: 'Libérale non réglementée',
};

export interface Said {
  unit: Reply;
  establishments: readonly unknown[];
  rne: Reply;
}

/** What Recherche d'entreprises would show of a company, given what SIRENE and the RNE say: it is built from both. */
export function searchedCompany(said: Said, now: Date): SearchedCompany | null {
  const sirene = sireneRecord(said, now);
  if (sirene === null) return null;
  const { unit, record, list } = sirene;
  const rne = companyPayload.safeParse(said.rne.body).data ?? null;
  const registered = rne === null ? null : readRne(rne, now);
  const establishments = list.map((one) => establishment(one, record));
  const isPerson = record.legalCategory === '1000';
  const isHidden =
    record.diffusion === 'partial' && (isPerson || isGroupOfPersons(record.legalCategory ?? ''));
  const headOffice = establishments.find((one) => one['est_siege'] === true);
  const name =
    record.denomination ?? [record.soleTrader?.firstNames[0], record.soleTrader?.familyNames[0]].join(' ');
  return {
    establishments,
    result: {
      siren: unit.siren,
      nom_complet: isHidden ? HIDDEN : name,
      nom_raison_sociale: record.denomination ?? null,
      nombre_etablissements: list.length,
      nombre_etablissements_ouverts: list.filter(({ isOpen }) => isOpen).length,
      siege: headOffice ?? {},
      dirigeants: searchOfficers(record, rne, parisDay(now)),
      etat_administratif: record.state === 'ceased' ? 'C' : 'A',
      nature_juridique: record.legalCategory ?? null,
      date_creation: record.createdOn ?? null,
      date_fermeture: null,
      date_mise_a_jour_insee: '2026-05-03T06:00:00',
      date_mise_a_jour_rne: registered === null ? null : '2026-05-03T06:00:00',
      statut_diffusion: unit.statutDiffusionUniteLegale,
      complements: { est_entrepreneur_individuel: isPerson },
      immatriculation: registered === null ? null : immatriculation(registered, record),
    },
  };
}

function sireneRecord({ unit, establishments }: Said, now: Date) {
  if (unit.status !== 200) return null;
  const { uniteLegale } = unitPayload.parse(unit.body);
  const header = { total: establishments.length };
  const page = establishmentsPayload.parse({ header, etablissements: establishments });
  const record = readSirene(uniteLegale, page.etablissements, now);
  return record && { unit: uniteLegale, record, list: record.establishments?.list ?? [] };
}

function establishment(one: Establishment, { diffusion }: SourceRecord): Record<string, unknown> {
  const isHidden = diffusion === 'partial' || one.isPlaceHidden === true;
  return {
    siret: one.siret,
    est_siege: one.isHeadOffice,
    etat_administratif: one.isOpen ? 'A' : 'F',
    date_fermeture: null,
    code_postal: isHidden ? HIDDEN : '00000',
    commune: one.codeCommune,
    libelle_commune: one.communeName,
    departement: departementOf(one.codeCommune),
    region: regionOf(one.codeCommune),
    code_pays_etranger: null,
    // Shown for the head office only.
    activite_principale_registre_metier: one.isHeadOffice ? one.codeAprm : null,
    statut_diffusion_etablissement: isHidden ? 'P' : 'O',
  };
}

function immatriculation(registered: SourceRecord, { createdOn }: SourceRecord) {
  const forms = (registered.activities ?? []).filter(({ isRunning }) => isRunning).map(({ form }) => form);
  return {
    date_immatriculation: createdOn ?? null,
    date_radiation: registered.struckOffOn ?? null,
    nature_entreprise: [...new Set(forms.map((form) => NATURES[form] ?? 'Autre'))],
  };
}

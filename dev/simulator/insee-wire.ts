import type { CompanyDescription, EstablishmentDescription } from './company-description.js';
import { isGroupOfPersons } from '../../src/config/legal-category.js';
import { creationDay, dayBefore, writtenDay } from './days.js';
import { inseeRefusal, ok, type Reply } from './reply.js';

const HIDDEN = '[ND]';

/** `GET /siren/{siren}` for a described company. */
export function inseeUnit(company: CompanyDescription, now: Date): Reply {
  const { siren, person } = company;
  const isMasked =
    company.diffusion === 'P' && (person !== undefined || isGroupOfPersons(company.legalCategory));
  const shown = (text: string | null | undefined) => (text && isMasked ? HIDDEN : (text ?? null));
  const first = person?.first ?? [];
  return ok({
    header: { statut: 200, message: 'OK' },
    uniteLegale: {
      siren,
      statutDiffusionUniteLegale: company.diffusion ?? 'O',
      unitePurgeeUniteLegale: company.purged ?? null,
      dateCreationUniteLegale: creationDay(company, now),
      sexeUniteLegale: person ? 'F' : null,
      prenom1UniteLegale: shown(first[0]),
      prenom2UniteLegale: shown(first[1]),
      prenom3UniteLegale: shown(first[2]),
      prenom4UniteLegale: shown(first[3]),
      prenomUsuelUniteLegale: shown(first[0]),
      pseudonymeUniteLegale: null,
      dateDernierTraitementUniteLegale: '2026-05-02T04:12:09.000',
      periodesUniteLegale: company.purged ? [] : unitPeriods(company, shown, now),
    },
  });
}

type Shown = (text: string | null | undefined) => string | null;

function unitPeriods(company: CompanyDescription, shown: Shown, now: Date) {
  const period = {
    nomUniteLegale: shown(company.person?.family),
    nomUsageUniteLegale: shown(company.person?.usage),
    denominationUniteLegale: shown(company.name),
    categorieJuridiqueUniteLegale: company.legalCategory,
    activitePrincipaleUniteLegale: '10.71C',
    nomenclatureActivitePrincipaleUniteLegale: 'NAFRev2',
    nicSiegeUniteLegale: nic(company.siren, 1),
  };
  const ceasedOn = company.ceasedOn === undefined ? null : writtenDay(company.ceasedOn, now);
  return periods(creationDay(company, now), ceasedOn).map((one) => ({
    dateDebut: one.from,
    dateFin: one.to,
    etatAdministratifUniteLegale: one.isOpen ? 'A' : 'C',
    ...period,
  }));
}

/** Every establishment of `GET /siret?q=siren:…`. */
export function inseeEstablishments(company: CompanyDescription, now: Date): Record<string, unknown>[] {
  return company.establishments.map((one, index) => establishment(company, one, { number: index + 1, now }));
}

function establishment(
  company: CompanyDescription,
  described: EstablishmentDescription,
  { number, now }: { number: number; now: Date },
): Record<string, unknown> {
  const isHidden = described.hidden === true;
  const address = (text: string) => (company.diffusion === 'P' || isHidden ? HIDDEN : text);
  const commune = (text: string) => (isHidden ? HIDDEN : text);
  const closedOn = described.closedOn === undefined ? null : writtenDay(described.closedOn, now);
  return {
    siren: company.siren,
    nic: nic(company.siren, number),
    siret: described.malformed ? null : siretOf(company.siren, number),
    statutDiffusionEtablissement: isHidden ? 'P' : (company.diffusion ?? 'O'),
    dateCreationEtablissement: creationDay(company, now),
    activitePrincipaleRegistreMetiersEtablissement: described.aprm ?? null,
    dateDernierTraitementEtablissement: '2026-05-02T04:12:09.000',
    etablissementSiege: described.headOffice ?? number === 1,
    adresseEtablissement: {
      numeroVoieEtablissement: address('12'),
      typeVoieEtablissement: address('RUE'),
      libelleVoieEtablissement: address('DES ESSAIS'),
      codePostalEtablissement: described.commune === null ? null : address('00000'),
      libelleCommuneEtablissement: described.commune === null ? null : commune(described.communeName),
      codeCommuneEtablissement: described.commune && commune(described.commune),
      codePaysEtrangerEtablissement: described.commune === null ? '99131' : null,
    },
    periodesEtablissement: periods(creationDay(company, now), closedOn).map((one) => ({
      dateDebut: one.from,
      dateFin: one.to,
      etatAdministratifEtablissement: one.isOpen ? 'A' : 'F',
    })),
  };
}

/** Newest first, the last one without an end. */
function periods(begunOn: string, endedOn: string | null) {
  if (endedOn === null) return [{ from: begunOn, to: null, isOpen: true }];
  return [
    { from: endedOn, to: null, isOpen: false },
    { from: begunOn, to: dayBefore(endedOn), isOpen: true },
  ];
}

/** The SIRET of a company's nth establishment, with its check digit. */
export function siretOf(siren: string, number: number): string {
  const body = `${siren}${String(number).padStart(4, '0')}`;
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function nic(siren: string, number: number): string {
  return siretOf(siren, number).slice(9);
}

export const inseeUnknown = (siren: string): Reply =>
  inseeRefusal(404, `Aucun élément trouvé pour le siren ${siren}`);
export const inseeNoMatch = (query: string): Reply =>
  inseeRefusal(404, `Aucun élément trouvé pour q=${query}`);
export const inseeWithheld = (siren: string): Reply =>
  inseeRefusal(403, `Unité légale non diffusable (${siren})`);
export const inseeMoved = (pivot: string): Reply => ({
  status: 301,
  headers: { location: `/api-sirene/3.11/siren/${pivot}` },
  body: 'Unité légale fermée pour cause de doublon',
});

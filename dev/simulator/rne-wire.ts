import type {
  ActivityDescription,
  CompanyDescription,
  EstablishmentDescription,
  OfficerDescription,
  PersonDescription,
} from './company-description.js';
import { creationDay, writtenDay } from './days.js';
import { siretOf } from './insee-wire.js';
import { ok, type Reply } from './reply.js';

/** `GET /companies/{siren}` for a described company. */
export function rneCompany(company: CompanyDescription, now: Date): Reply {
  const { siren, person, legalCategory } = company;
  const principal = lacks(company, 'activities') ? undefined : company.establishments[0]?.activities?.[0];
  const struckOffOn = radiationDay(company, now);
  return ok({
    id: `fictif-${siren}`,
    siren,
    updatedAt: '2026-05-02T08:00:00+02:00',
    formality: {
      siren,
      typePersonne: person ? 'P' : 'M',
      diffusionINSEE: company.diffusion ?? 'O',
      content: {
        ...(principal ? { formeExerciceActivitePrincipale: principal.form } : {}),
        natureCreation: { dateCreation: creationDay(company, now), formeJuridique: legalCategory },
        ...(struckOffOn !== null && company.struckOffByNature
          ? { natureCessationEntreprise: { etatAdministratifInsee: 'A', dateRadiation: struckOffOn } }
          : {}),
        [person ? 'personnePhysique' : 'personneMorale']: block(company, now),
      },
    },
  });
}

function block(company: CompanyDescription, now: Date) {
  const { siren, person, legalCategory, officers = [] } = company;
  const [principal, ...others] = company.establishments.flatMap((one, index) =>
    one.malformed ? [] : [establishment(company, one, siretOf(siren, index + 1), now)],
  );
  const struckOffOn = radiationDay(company, now);
  return {
    identite: {
      entreprise: {
        siren,
        denomination: company.name ?? null,
        formeJuridique: legalCategory,
        dateImmat: creationDay(company, now),
      },
      ...(person ? { entrepreneur: { descriptionPersonne: personDescription(person) } } : {}),
    },
    etablissementPrincipal: principal ?? null,
    autresEtablissements: others,
    ...(person || lacks(company, 'composition')
      ? {}
      : { composition: { pouvoirs: officers.map((one) => power(one, now)) } }),
    ...(company.formerRm ? { registreAnterieur: formerRegister } : {}),
    ...(struckOffOn === null || company.struckOffByNature
      ? {}
      : { detailCessationEntreprise: { dateRadiation: struckOffOn, dateEffet: struckOffOn } }),
  };
}

function radiationDay({ struckOffOn }: CompanyDescription, now: Date): string | null {
  return struckOffOn === undefined ? null : writtenDay(struckOffOn, now);
}

function lacks({ rne }: CompanyDescription, what: 'activities' | 'composition'): boolean {
  return typeof rne === 'object' && rne.lacks === what;
}

function establishment(
  company: CompanyDescription,
  described: EstablishmentDescription,
  siret: string,
  now: Date,
) {
  const begunOn = creationDay(company, now);
  const closedOn = described.closedOn === undefined ? null : writtenDay(described.closedOn, now);
  return {
    descriptionEtablissement: { siret, statutPourFormalite: '5', dateEffetFermeture: closedOn },
    adresse: { codeInseeCommune: described.hidden ? null : described.commune },
    ...(lacks(company, 'activities')
      ? {}
      : {
          activites: (described.activities ?? []).map((one, index) => ({
            indicateurPrincipal: index === 0,
            ...activity({ since: begunOn, ...one }, now),
          })),
        }),
    ...(described.formerRm ? { registreAnterieur: formerRegister } : {}),
  };
}

function activity(
  { form, aprm, since, until }: ActivityDescription & Required<Pick<ActivityDescription, 'since'>>,
  now: Date,
) {
  return {
    formeExercice: form,
    codeAprm: aprm ?? null,
    dateDebut: writtenDay(since, now),
    dateFin: until === undefined ? null : writtenDay(until, now),
  };
}

function power(officer: OfficerDescription, now: Date) {
  const { role, roleInPerson, roleInWords, secondRole, inOffice, resigned } = officer;
  return {
    ...(roleInPerson ? {} : { roleEntreprise: role }),
    ...(roleInWords === undefined ? {} : { autreRoleEntreprise: roleInWords }),
    ...(secondRole === undefined ? {} : { secondRoleEntreprise: secondRole }),
    ...(inOffice === undefined ? {} : { actif: inOffice }),
    ...(resigned ? { mentionDemissionOrdre: true } : {}),
    ...holder(officer, now),
  };
}

function holder({ person, company, role, roleInPerson, leftOn }: OfficerDescription, now: Date) {
  if (!person)
    return { typeDePersonne: 'ENTREPRISE', entreprise: { siren: '998009909', denomination: company } };
  return {
    typeDePersonne: 'INDIVIDU',
    individu: {
      ...(leftOn === undefined ? {} : { dateFin: writtenDay(leftOn, now) }),
      descriptionPersonne: { ...personDescription(person), ...(roleInPerson ? { role } : {}) },
    },
  };
}

function personDescription({ family, usage, first }: PersonDescription) {
  return { nom: family, nomUsage: usage ?? null, prenoms: first, dateDeNaissance: '1975-11' };
}

const formerRegister = { rnm: { estPresent: true, dateDebut: '2019-03-04T00:00:00+01:00', dateFin: null } };

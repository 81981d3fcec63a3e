import type {
  ActivityDescription,
  CompanyDescription,
  EstablishmentDescription,
  OfficerDescription,
  PersonDescription,
} from './company-description.js';
import { writtenDay } from './days.js';
import { siretOf } from './insee-wire.js';
import { ok, type Reply } from './reply.js';

const BEGUN = '2019-03-01';

/** `GET /companies/{siren}` for a described company. */
export function rneCompany(company: CompanyDescription, now: Date): Reply {
  const { siren, person, legalCategory } = company;
  const principal = company.establishments[0]?.activities?.[0];
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
        natureCreation: { dateCreation: BEGUN, formeJuridique: legalCategory },
        [person ? 'personnePhysique' : 'personneMorale']: block(company, now),
      },
    },
  });
}

function block(company: CompanyDescription, now: Date) {
  const { siren, person, legalCategory, officers = [], struckOffOn } = company;
  const [principal, ...others] = company.establishments.map((one, index) =>
    establishment(one, siretOf(siren, index + 1), now),
  );
  const endedOn = struckOffOn === undefined ? null : writtenDay(struckOffOn, now);
  return {
    identite: {
      entreprise: {
        siren,
        denomination: company.name ?? null,
        formeJuridique: legalCategory,
        dateImmat: '2019-03-04',
      },
      ...(person ? { entrepreneur: { descriptionPersonne: personDescription(person) } } : {}),
    },
    etablissementPrincipal: principal ?? null,
    autresEtablissements: others,
    ...(person ? {} : { composition: { pouvoirs: officers.map(power) } }),
    ...(company.formerRm ? { registreAnterieur: formerRegister } : {}),
    ...(endedOn === null
      ? {}
      : { detailCessationEntreprise: { dateRadiation: endedOn, dateEffet: endedOn } }),
  };
}

function establishment(described: EstablishmentDescription, siret: string, now: Date) {
  const closedOn = described.closedOn === undefined ? null : writtenDay(described.closedOn, now);
  return {
    descriptionEtablissement: { siret, statutPourFormalite: '5', dateEffetFermeture: closedOn },
    adresse: { codeInseeCommune: described.commune },
    activites: (described.activities ?? []).map((one, index) => activity(one, index === 0, now)),
    ...(described.formerRm ? { registreAnterieur: formerRegister } : {}),
  };
}

function activity(
  { form, aprm, since = BEGUN, until }: ActivityDescription,
  isPrincipal: boolean,
  now: Date,
) {
  return {
    indicateurPrincipal: isPrincipal,
    formeExercice: form,
    codeAprm: aprm ?? null,
    dateDebut: writtenDay(since, now),
    dateFin: until === undefined ? null : writtenDay(until, now),
  };
}

function power({ role, person, company, resigned, inOffice }: OfficerDescription) {
  return {
    roleEntreprise: role,
    typeDePersonne: person ? 'INDIVIDU' : 'ENTREPRISE',
    ...(inOffice === undefined ? {} : { actif: inOffice }),
    ...(resigned ? { mentionDemissionOrdre: true } : {}),
    ...(person
      ? { individu: { descriptionPersonne: personDescription(person) } }
      : { entreprise: { siren: '998009909', denomination: company } }),
  };
}

function personDescription({ family, usage, first }: PersonDescription) {
  return { nom: family, nomUsage: usage ?? null, prenoms: first, dateDeNaissance: '1975-11' };
}

const formerRegister = { rnm: { estPresent: true, dateDebut: '2019-03-04T00:00:00+01:00', dateFin: null } };

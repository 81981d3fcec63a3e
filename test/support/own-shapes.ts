import type { FieldShape } from './field-shapes.js';

const SIREN = '999972003';
export const HEAD = `${SIREN}00011`;
export const BRANCH = `${SIREN}00029`;

type Fields = Record<string, unknown>;

/** One company of the registers, sound in every respect; a shape changes what it is about. */
export interface Bodies {
  unit: Fields;
  period: Fields;
  establishments: Fields[];
  rne: Fields | null;
  content: Fields;
  /** Null for a body that describes nobody. */
  person: Fields | null;
  re: Fields | null;
}

export const establishment = (siret: string, commune: string | null, more: Fields = {}): Fields => ({
  siren: SIREN,
  siret,
  statutDiffusionEtablissement: 'O',
  etablissementSiege: siret === HEAD,
  activitePrincipaleRegistreMetiersEtablissement: null,
  adresseEtablissement: {
    codeCommuneEtablissement: commune,
    libelleCommuneEtablissement: null,
    codePaysEtrangerEtablissement: null,
  },
  periodesEtablissement: [{ dateDebut: '2019-03-01', dateFin: null, etatAdministratifEtablissement: 'A' }],
  ...more,
});

export const activity = (more: Fields = {}): Fields => ({
  indicateurPrincipal: true,
  dateDebut: '2019-03-01',
  formeExercice: 'ARTISANALE',
  ...more,
});

export const rneEstablishment = (
  siret: string,
  commune: string,
  activites: Fields[] | undefined,
): Fields => ({
  descriptionEtablissement: { siret, statutPourFormalite: '5' },
  adresse: { codeInseeCommune: commune },
  ...(activites ? { activites } : {}),
});

export const office = (lastName: string, firstName: string, fields: Fields = {}): Fields => ({
  typeDePersonne: 'INDIVIDU',
  individu: { descriptionPersonne: { nom: lastName.toUpperCase(), prenoms: [firstName.toUpperCase()] } },
  ...fields,
});

export const sound: Bodies = {
  unit: { dateCreationUniteLegale: '2019-03-01', statutDiffusionUniteLegale: 'O' },
  period: { etatAdministratifUniteLegale: 'A', categorieJuridiqueUniteLegale: '5499' },
  establishments: [establishment(HEAD, '44109')],
  rne: {},
  content: {},
  person: {
    etablissementPrincipal: rneEstablishment(HEAD, '44109', [activity()]),
    composition: { pouvoirs: [office('Essai', 'Anne', { roleEntreprise: '30' })] },
  },
  re: null,
};

/** A sole trader, whom INSEE names. */
export const trader: Bodies = {
  ...sound,
  unit: { ...sound.unit, prenom1UniteLegale: 'ANNE' },
  period: { ...sound.period, categorieJuridiqueUniteLegale: '1000', nomUniteLegale: 'ESSAI' },
  person: {
    etablissementPrincipal: rneEstablishment(HEAD, '44109', [activity()]),
    identite: { entrepreneur: { descriptionPersonne: { nom: 'ESSAI', prenoms: ['ANNE'] } } },
  },
};

/** What Recherche d'entreprises shows of the sound company, its manager of the past included. */
export const listed: Fields = {
  nombre_etablissements: 1,
  nombre_etablissements_ouverts: 1,
  siege: { siret: HEAD, est_siege: true, etat_administratif: 'A', commune: '44109' },
  etablissements: [{ siret: HEAD, est_siege: true, etat_administratif: 'A', commune: '44109' }],
  dirigeants: [
    { type_dirigeant: 'personne physique', nom: 'ESSAI', prenoms: 'ANNE', qualite: 'Gérant' },
    { type_dirigeant: 'personne physique', nom: 'ANCIEN', prenoms: 'LUC', qualite: 'Gérant' },
  ],
  etat_administratif: 'A',
  nature_juridique: '5499',
  date_mise_a_jour_insee: '2026-11-20T00:00:00',
  statut_diffusion: 'O',
  immatriculation: { nature_entreprise: ['Artisanale'], date_radiation: null },
};

/** The bodies of a shape as the registers would answer them; `out` cannot be asked. */
export function shapeOf(bodies: Bodies, out: readonly ('insee' | 'rne' | 're')[] = []): FieldShape {
  const isPerson = String(bodies.period['categorieJuridiqueUniteLegale']).startsWith('1');
  const answers = {
    insee: {
      unit: ok({
        uniteLegale: {
          siren: SIREN,
          ...bodies.unit,
          periodesUniteLegale: [{ dateDebut: '2019-03-01', dateFin: null, ...bodies.period }],
        },
      }),
      list: ok({ etablissements: bodies.establishments }),
    },
    rne:
      bodies.rne === null
        ? { status: 404, body: { code: '404', errorCode: 'company_not_found', message: 'x' } }
        : ok({
            siren: SIREN,
            formality: {
              siren: SIREN,
              diffusionINSEE: 'O',
              ...bodies.rne,
              content: {
                ...bodies.content,
                [isPerson ? 'personnePhysique' : 'personneMorale']: bodies.person,
              },
            },
          }),
    re: ok({ results: bodies.re ? [{ siren: SIREN, ...bodies.re }] : [], total_results: bodies.re ? 1 : 0 }),
  };
  return {
    name: 'own',
    siren: SIREN,
    applicants: {},
    insee: out.includes('insee') ? {} : answers.insee,
    ...(out.includes('rne') ? {} : { rne: answers.rne }),
    ...(out.includes('re') ? {} : { re: answers.re }),
  };
}

function ok(body: unknown) {
  return { status: 200, body };
}

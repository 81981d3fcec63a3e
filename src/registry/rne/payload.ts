import { z } from 'zod';
import { flag, listOf, minor, orEmptyList, readableOf, text } from '../lenient.js';

/** Dates and forms: what is not written as they are is not understood. */
const strictText = z.string().nullish();

const names = z.preprocess((value) => (typeof value === 'string' ? [value] : value), readableOf(z.string()));

const personDescription = z.object({ nom: minor(text), nomUsage: minor(text), prenoms: names.catch([]) });

/** An entry whose presence or end cannot be read proves nothing. */
const formerRegister = minor(z.object({ rnm: minor(z.object({ estPresent: flag, dateFin: strictText })) }));

const activity = z.object({
  indicateurPrincipal: minor(flag),
  formeExercice: strictText,
  codeAprm: minor(text),
  dateDebut: strictText,
  dateFin: strictText,
});

const establishment = z.object({
  descriptionEtablissement: orEmptyList(
    z.object({ siret: minor(text), statutPourFormalite: text, dateEffetFermeture: strictText }),
  ),
  adresse: minor(z.object({ codeInseeCommune: minor(z.string()) })),
  activites: listOf(activity),
  registreAnterieur: formerRegister,
});

/** One whose role or end of office cannot be read is left out of the list: nobody acts for a company on a doubt. */
const power = z.object({
  typeDePersonne: minor(text),
  actif: flag,
  roleEntreprise: text,
  mentionDemissionOrdre: flag,
  individu: minor(z.object({ descriptionPersonne: minor(personDescription) })),
});

const person = z.object({
  identite: minor(
    z.object({
      entreprise: minor(
        z.object({ denomination: minor(text), formeJuridique: minor(text), codeAprm: minor(text) }),
      ),
      entrepreneur: minor(z.object({ descriptionPersonne: minor(personDescription) })),
    }),
  ),
  composition: orEmptyList(z.object({ pouvoirs: readableOf(power) })),
  etablissementPrincipal: orEmptyList(establishment),
  autresEtablissements: listOf(establishment),
  registreAnterieur: formerRegister,
  detailCessationEntreprise: orEmptyList(
    z.object({ dateRadiation: strictText, dateCessationTotaleActivite: strictText }),
  ),
});

/** `GET /companies/{siren}`: one block, by kind of person, tells the company. */
export const companyPayload = z.object({
  siren: z.string(),
  formality: z.object({
    diffusionINSEE: strictText,
    content: z
      .object({
        formeExerciceActivitePrincipale: strictText,
        natureCreation: minor(z.object({ formeJuridique: minor(text) })),
        personneMorale: orEmptyList(person),
        personnePhysique: orEmptyList(person),
        exploitation: orEmptyList(person),
        registreAnterieur: formerRegister,
      })
      .refine((content) => blockOf(content) !== null, 'no person'),
  }),
});

/** `POST /sso/login` */
export const loginPayload = z.object({ token: z.string().min(1) });

export const refusalPayload = z.object({ errorCode: z.string() });

export type RneCompany = z.infer<typeof companyPayload>;
export type RneContent = RneCompany['formality']['content'];
export type RnePerson = z.infer<typeof person>;
export type RneEstablishment = z.infer<typeof establishment>;
export type RneActivity = z.infer<typeof activity>;
export type RnePower = z.infer<typeof power>;

type Blocks = Partial<
  Record<'personneMorale' | 'personnePhysique' | 'exploitation', RnePerson | null | undefined>
>;

export function blockOf(content: Blocks): RnePerson | null {
  return content.personneMorale ?? content.personnePhysique ?? content.exploitation ?? null;
}

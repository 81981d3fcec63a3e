import { z } from 'zod';

const text = z.string().nullish();
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

const personDescription = z.object({ nom: text, nomUsage: text, prenoms: listOf(z.string().nullable()) });

const formerRegister = z
  .object({ rnm: z.object({ estPresent: z.boolean().nullish(), dateFin: text }).nullish() })
  .nullish();

const activity = z.object({
  indicateurPrincipal: z.boolean().nullish(),
  formeExercice: text,
  codeAprm: text,
  dateDebut: text,
  dateFin: text,
});

const establishment = z.object({
  descriptionEtablissement: z
    .object({ siret: text, statutPourFormalite: text, dateEffetFermeture: text })
    .nullish(),
  adresse: z.object({ codeInseeCommune: text }).nullish(),
  activites: listOf(activity),
  registreAnterieur: formerRegister,
});

const power = z.object({
  typeDePersonne: text,
  actif: z.boolean().nullish(),
  roleEntreprise: text,
  mentionDemissionOrdre: z.boolean().nullish(),
  individu: z.object({ descriptionPersonne: personDescription.nullish() }).nullish(),
});

const person = z.object({
  identite: z
    .object({
      entreprise: z.object({ denomination: text, formeJuridique: text, codeAprm: text }).nullish(),
      entrepreneur: z.object({ descriptionPersonne: personDescription.nullish() }).nullish(),
    })
    .nullish(),
  composition: z.object({ pouvoirs: listOf(power) }).nullish(),
  etablissementPrincipal: establishment.nullish(),
  autresEtablissements: listOf(establishment),
  registreAnterieur: formerRegister,
  detailCessationEntreprise: z.object({ dateRadiation: text, dateCessationTotaleActivite: text }).nullish(),
});

/** `GET /companies/{siren}`: one block, by kind of person, tells the company. */
export const companyPayload = z.object({
  siren: z.string(),
  formality: z.object({
    diffusionINSEE: text,
    content: z
      .object({
        formeExerciceActivitePrincipale: text,
        natureCreation: z.object({ formeJuridique: text }).nullish(),
        personneMorale: person.nullish(),
        personnePhysique: person.nullish(),
        exploitation: person.nullish(),
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

import { z } from 'zod';
import { countedOf, flag, minor, orEmptyList, readableOf, text } from '../lenient.js';

/** Dates and forms: what is not written as they are is not understood. */
const strictText = z.string().nullish();

const names = z.preprocess((value) => (typeof value === 'string' ? [value] : value), readableOf(z.string()));

/** Where the fields of an office have stood over the years; each is read as it is written, whatever its type. */
const officeFields = {
  actif: z.unknown().optional(),
  role: z.unknown().optional(),
  roleEntreprise: z.unknown().optional(),
  secondRoleEntreprise: z.unknown().optional(),
  autreRoleEntreprise: z.unknown().optional(),
  mentionDemissionOrdre: z.unknown().optional(),
};

const personDescription = z.looseObject({
  ...officeFields,
  nom: minor(text),
  nomUsage: minor(text),
  prenoms: names.catch([]),
});

/** An entry whose presence or end cannot be read proves nothing. */
const formerRegister = minor(z.object({ rnm: minor(z.object({ estPresent: flag, dateFin: strictText })) }));

const activity = z.object({
  indicateurPrincipal: minor(flag),
  formeExercice: text,
  codeAprm: minor(text),
  dateDebut: text,
  dateFin: text,
});

const establishment = z.object({
  descriptionEtablissement: orEmptyList(
    z.object({ siret: minor(text), statutPourFormalite: text, dateEffetFermeture: strictText }),
  ),
  adresse: minor(z.object({ codeInseeCommune: minor(z.string()) })),
  /** Absent where the block does not speak of activities. */
  activites: countedOf(activity).nullish(),
  registreAnterieur: formerRegister,
});

/** An office; its end may stand under several names, so the other fields are kept. */
const power = z.looseObject({
  ...officeFields,
  typeDePersonne: minor(text),
  individu: minor(z.looseObject({ ...officeFields, descriptionPersonne: minor(personDescription) })),
});

/** The principal establishment cannot be read: it counts as one that is left out. */
const UNREADABLE = 'unreadable' as const;

const person = z.object({
  identite: minor(
    z.object({
      entreprise: minor(
        z.object({ denomination: minor(text), formeJuridique: minor(text), codeAprm: minor(text) }),
      ),
      entrepreneur: minor(z.object({ descriptionPersonne: minor(personDescription) })),
    }),
  ),
  composition: orEmptyList(z.object({ pouvoirs: countedOf(power).nullish() })),
  etablissementPrincipal: z.union([orEmptyList(establishment), z.unknown().transform(() => UNREADABLE)]),
  autresEtablissements: countedOf(establishment),
  registreAnterieur: formerRegister,
  detailCessationEntreprise: orEmptyList(
    z.object({ dateRadiation: strictText, dateCessationTotaleActivite: strictText }),
  ),
});

/** `GET /companies/{siren}`: one block, by kind of person, describes the company; an incomplete body may lack it. */
export const companyPayload = z.object({
  siren: z.string(),
  formality: z.object({
    diffusionINSEE: strictText,
    content: z.object({
      formeExerciceActivitePrincipale: strictText,
      natureCreation: minor(z.object({ formeJuridique: minor(text) })),
      natureCessationEntreprise: orEmptyList(z.object({ dateRadiation: strictText })),
      personneMorale: orEmptyList(person),
      personnePhysique: orEmptyList(person),
      exploitation: orEmptyList(person),
      registreAnterieur: formerRegister,
    }),
  }),
});

/** `POST /sso/login` */
export const loginPayload = z.object({ token: z.string().min(1) });

export const refusalPayload = z.object({ errorCode: z.string() });

export type RneCompany = z.infer<typeof companyPayload>;
export type RneContent = RneCompany['formality']['content'];
export type RnePerson = z.infer<typeof person>;
export type RneEstablishment = z.infer<typeof establishment>;
export type RnePowerPlace = Partial<Record<keyof typeof officeFields, unknown>>;
export type RneActivity = z.infer<typeof activity>;
export type RnePower = z.infer<typeof power>;

type Blocks = Partial<
  Record<'personneMorale' | 'personnePhysique' | 'exploitation', RnePerson | null | undefined>
>;

export function blockOf(content: Blocks): RnePerson | null {
  return content.personneMorale ?? content.personnePhysique ?? content.exploitation ?? null;
}

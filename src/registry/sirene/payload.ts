import { z } from 'zod';

const text = z.string().nullish();

const unitPeriod = z.object({
  dateDebut: text,
  dateFin: text,
  etatAdministratifUniteLegale: z.enum(['A', 'C']).nullish(),
  nomUniteLegale: text,
  nomUsageUniteLegale: text,
  denominationUniteLegale: text,
  categorieJuridiqueUniteLegale: text,
});

/** `GET /siren/{siren}`: names and state are in the periods, first names at the root. */
export const unitPayload = z.object({
  uniteLegale: z.object({
    siren: z.string(),
    statutDiffusionUniteLegale: z.enum(['O', 'P', 'N']),
    unitePurgeeUniteLegale: z.boolean().nullish(),
    prenom1UniteLegale: text,
    prenom2UniteLegale: text,
    prenom3UniteLegale: text,
    prenom4UniteLegale: text,
    prenomUsuelUniteLegale: text,
    periodesUniteLegale: z.array(unitPeriod).nullish(),
  }),
});

const establishmentPeriod = z.object({
  dateDebut: text,
  dateFin: text,
  etatAdministratifEtablissement: z.enum(['A', 'F']),
});

/** `GET /siret?q=`: one page of establishments; the state is in the periods. */
export const establishmentsPayload = z.object({
  header: z.object({
    total: z.number().int().nonnegative(),
    curseur: text,
    curseurSuivant: text,
  }),
  etablissements: z.array(
    z.object({
      siren: z.string(),
      siret: z.string().regex(/^\d{14}$/),
      etablissementSiege: z.boolean(),
      activitePrincipaleRegistreMetiersEtablissement: text,
      adresseEtablissement: z.object({
        codeCommuneEtablissement: text,
        libelleCommuneEtablissement: text,
        codePaysEtrangerEtablissement: text,
      }),
      periodesEtablissement: z.array(establishmentPeriod).min(1),
    }),
  ),
});

/** The body of a refusal by Sirene itself; the gateway before it writes another shape. */
export const refusalPayload = z.object({
  header: z.object({ statut: z.number(), message: z.string().nullish() }),
});

export type Unit = z.infer<typeof unitPayload>['uniteLegale'];
export type EstablishmentPage = z.infer<typeof establishmentsPayload>;
export type SireneEstablishment = EstablishmentPage['etablissements'][number];

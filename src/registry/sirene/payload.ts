import { z } from 'zod';
import { countedOf, flag, listOf, minor, text } from '../lenient.js';

/** Old periods are often bare: a state is only needed where the period holds today. */
const unitPeriod = z.object({
  dateDebut: text,
  dateFin: text,
  etatAdministratifUniteLegale: minor(text),
  nomUniteLegale: minor(text),
  nomUsageUniteLegale: minor(text),
  denominationUniteLegale: minor(text),
  categorieJuridiqueUniteLegale: minor(text),
});

/** `GET /siren/{siren}`: names and state are in the periods, first names at the root. */
export const unitPayload = z.object({
  uniteLegale: z.object({
    siren: z.string(),
    statutDiffusionUniteLegale: z.string(),
    unitePurgeeUniteLegale: flag,
    dateCreationUniteLegale: minor(text),
    prenom1UniteLegale: minor(text),
    prenom2UniteLegale: minor(text),
    prenom3UniteLegale: minor(text),
    prenom4UniteLegale: minor(text),
    prenomUsuelUniteLegale: minor(text),
    periodesUniteLegale: listOf(unitPeriod),
  }),
});

const establishmentPeriod = z.object({
  dateDebut: text,
  dateFin: text,
  etatAdministratifEtablissement: minor(z.enum(['A', 'F'])),
});

/** Read in full or not at all: half an address would look like one abroad. */
const address = z.object({
  codeCommuneEtablissement: z.string().nullish(),
  libelleCommuneEtablissement: minor(text),
  codePaysEtrangerEtablissement: text,
});

const establishment = z.object({
  siren: z.string(),
  siret: z.string().regex(/^\d{14}$/),
  etablissementSiege: minor(flag),
  activitePrincipaleRegistreMetiersEtablissement: text,
  adresseEtablissement: minor(address),
  periodesEtablissement: listOf(establishmentPeriod),
});

/** `GET /siret?q=`: one page of establishments; the state is in the periods. */
export const establishmentsPayload = z.object({
  header: z.object({
    total: z.number().int().nonnegative(),
    curseur: text,
    curseurSuivant: text,
  }),
  etablissements: countedOf(establishment),
});

/** The body of a refusal by Sirene itself; the gateway before it writes another shape. */
export const refusalPayload = z.object({ header: z.object({ statut: z.number() }) });

/** The words of a refusal, by Sirene or by the gateway. */
export const messagePayload = z.object({
  header: minor(z.object({ message: minor(z.string()) })),
  message: minor(z.string()),
});

export type Unit = z.infer<typeof unitPayload>['uniteLegale'];
export type EstablishmentPage = z.infer<typeof establishmentsPayload>;
export type SireneEstablishment = z.infer<typeof establishment>;

import { z } from 'zod';

/** A row of `mirror_companies`: what the last stock file said, already in our words. */
export const companyRow = z.object({
  denomination: z.string().nullable(),
  legal_category: z.string().nullable(),
  state: z.enum(['active', 'ceased']).nullable(),
  diffusion: z.enum(['full', 'partial', 'none']).nullable(),
  /** AAAA-MM-JJ. */
  created_on: z.string().nullable(),
  image_date: z.string(),
});

/** A row of `mirror_establishments`. */
export const establishmentRow = z.object({
  siret: z.string(),
  is_open: z.boolean(),
  is_head_office: z.boolean(),
  code_commune: z.string().nullable(),
  commune_name: z.string().nullable(),
  code_aprm: z.string().nullable(),
});

export type CompanyRow = z.infer<typeof companyRow>;
export type EstablishmentRow = z.infer<typeof establishmentRow>;

/** Columns read in INSEE's StockUniteLegale, whose values are those of the day of the image. */
export const UNIT_COLUMNS = [
  'siren',
  'statutDiffusionUniteLegale',
  'dateCreationUniteLegale',
  'denominationUniteLegale',
  'categorieJuridiqueUniteLegale',
  'etatAdministratifUniteLegale',
] as const;

/** Columns read in INSEE's StockEtablissement. */
export const ESTABLISHMENT_COLUMNS = [
  'siren',
  'siret',
  'etablissementSiege',
  'etatAdministratifEtablissement',
  'codeCommuneEtablissement',
  'libelleCommuneEtablissement',
  'codePaysEtrangerEtablissement',
  'activitePrincipaleRegistreMetiersEtablissement',
] as const;

/** The cells of one line, by the name of their column. An empty cell is an empty text. */
export type StockLine<Column extends string> = Readonly<Record<Column, string>>;
export type UnitLine = StockLine<(typeof UNIT_COLUMNS)[number]>;
export type EstablishmentLine = StockLine<(typeof ESTABLISHMENT_COLUMNS)[number]>;

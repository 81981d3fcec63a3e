import { z } from 'zod';

/** A row of `mirror_companies`: what the last stock file said, already in our words. */
export const companyRow = z.object({
  denomination: z.string().nullable(),
  legal_category: z.string().nullable(),
  state: z.enum(['active', 'ceased']).nullable(),
  diffusion: z.enum(['full', 'partial', 'none']).nullable(),
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

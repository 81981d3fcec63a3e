import { z } from 'zod';
import { countedOf } from '../lenient.js';

const text = z.string().nullish();

const establishment = z.object({
  siret: text,
  est_siege: z.boolean().nullish(),
  etat_administratif: text,
  date_fermeture: text,
  commune: text,
  libelle_commune: text,
  code_pays_etranger: text,
  activite_principale_registre_metier: text,
});

const officer = z.object({ type_dirigeant: text, nom: text, prenoms: text, qualite: text });

/** The fields that prove a company exists may be null (a ghost), but a body without them is not an answer. */
const result = z.object({
  siren: z.string(),
  nom_raison_sociale: text,
  nombre_etablissements: z.number().nullish(),
  nombre_etablissements_ouverts: z.number().nullish(),
  siege: establishment.nullable(),
  dirigeants: z.array(officer).nullish(),
  etat_administratif: z.enum(['A', 'C']).nullable(),
  date_creation: text,
  nature_juridique: text,
  date_fermeture: text,
  date_mise_a_jour_insee: z.string().nullable(),
  statut_diffusion: text,
  matching_etablissements: countedOf(establishment).nullish(),
  etablissements: countedOf(establishment).nullish(),
  /** The SIREN that replaces a doublon, since 2026-09; other names of it are read too. */
  siren_pivot: text,
  siren_conserve: text,
  immatriculation: z
    .object({ date_radiation: text, nature_entreprise: z.array(z.string()).nullish() })
    .nullish(),
});

/** `GET /search?q=SIREN` */
export const searchPayload = z.object({ results: z.array(result), total_results: z.number() });

/** The body of a refusal. */
export const refusalPayload = z.object({ erreur: z.string() });

export type SearchResult = z.infer<typeof result>;
export type SearchEstablishment = z.infer<typeof establishment>;
export type SearchOfficer = z.infer<typeof officer>;

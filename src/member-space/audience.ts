/** For whom something is offered: the profiles of a person and the départements of their companies. */
export interface Audience {
  profiles: readonly string[];
  departements: readonly string[];
}

/** SQL condition on columns `profiles` and `departements`, with the audience as $1 and $2; no département means all. */
export const OFFERED_TO = `profiles && $1::text[] and (departements = '{}' or departements && $2::text[])`;

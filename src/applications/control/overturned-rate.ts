/** The part of the drawn refusals that a person found wrong, in words: the same on « Contrôle des refus » and among the figures. */
export const OVERTURNED_RATE_WORDS =
  'Le taux compte les refus rouverts parmi ceux qu’une personne a regardés.';

/** Overturned refusals among those that a person has looked at, 0 to 100 with one decimal; null before the first look. */
export function overturnedRate({
  confirmed,
  overturned,
}: {
  confirmed: number;
  overturned: number;
}): number | null {
  const seen = confirmed + overturned;
  return seen === 0 ? null : Math.round((overturned * 1_000) / seen) / 10;
}

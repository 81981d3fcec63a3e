/** What is counted, each by one query in `counted/`. */
export const COUNTED_KINDS = [
  'received',
  'decided',
  'answered',
  'settled',
  'waiting',
  'refused_region',
  'reexamined',
  'sampled_refusal',
  'approved_account',
  'open_company_craft',
  'open_company_epci',
  'handled',
] as const;

export type CountedKind = (typeof COUNTED_KINDS)[number];

/** Kinds whose figure is what has added up since the beginning. */
export const STOCKS: readonly CountedKind[] = ['waiting', 'open_company_craft', 'open_company_epci'];

/** Few rows, whose detail changes long after their day: counted from the rows themselves, and never summed. */
export const NEVER_SUMMED: readonly CountedKind[] = ['sampled_refusal'];

/** A part of what is counted: the very files behind a number. What is not named is not looked at. */
export interface Slice {
  kind: CountedKind;
  reasons?: readonly string[];
  by?: string;
  /** Depends on the kind: outcome, région, family of crafts, EPCI, member of staff… */
  details?: readonly string[];
  departement?: string;
  profile?: string;
  /** Narrower than the period of the figure: first and last day. */
  from?: string;
  to?: string;
}

/** What a count or a counted row says of itself. */
type Counted = Readonly<
  Record<'kind' | 'departement' | 'profile', string> & Record<'reason' | 'by' | 'detail', string | null>
>;

/** True for what belongs to the slice. The days are looked at elsewhere. */
export function isIn(slice: Slice, { kind, departement, profile, reason, by, detail }: Counted): boolean {
  return (
    kind === slice.kind &&
    (slice.reasons === undefined || slice.reasons.includes(reason ?? '')) &&
    (slice.by === undefined || slice.by === by) &&
    (slice.details === undefined || slice.details.includes(detail ?? '')) &&
    (slice.departement === undefined || slice.departement === departement) &&
    (slice.profile === undefined || slice.profile === profile)
  );
}

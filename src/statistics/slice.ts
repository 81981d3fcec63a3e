/** What is counted, each by one query in `counted/`. */
export const COUNTED_KINDS = [
  'received',
  'decided',
  'answered',
  'settled',
  'waiting',
  'refused_region',
  'reexamined',
  'approved_account',
  'open_company',
  'handled',
] as const;

export type CountedKind = (typeof COUNTED_KINDS)[number];

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

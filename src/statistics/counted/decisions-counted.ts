/**
 * The decisions that figures look at: those taken back within the half minute are left out, and so is what took them back.
 * @param alias of a row of `decisions`
 */
export function isCounted(alias: string): string {
  return `${alias}.undoes is null and not exists (select from decisions taken_back where taken_back.undoes = ${alias}.id)`;
}

/** The counted decision just before `alias` on the same demande, as a lateral `before` that may be empty. */
export function joinBefore(alias: string): string {
  return `left join lateral (
      select b.to_status, b.departement, b.reason, b.by, b.id from decisions b
      where b.application_id = ${alias}.application_id and b.sequence < ${alias}.sequence and ${isCounted('b')}
      order by b.sequence desc limit 1) before on true`;
}

/** True when no counted decision of the demande that satisfies `condition` came before. @param condition on `e` */
export function isFirst(alias: string, condition: string): string {
  return `not exists (select from decisions e
      where e.application_id = ${alias}.application_id and e.sequence < ${alias}.sequence
        and ${condition} and ${isCounted('e')})`;
}

/** Within the instants asked about: `$1` up to, and without, `$2`. */
export function isWithin(instant: string): string {
  return `${instant} >= $1 and ${instant} < $2`;
}

/** The day of an instant in Paris. */
export function dayOf(instant: string): string {
  return `(${instant} at time zone 'Europe/Paris')::date`;
}

/** Working days from one instant to another: `$4` numbers the days from `$3` on, each by those worked up to it. */
export function workingDays(from: string, to: string): string {
  const numberOf = (instant: string) => `($4::integer[])[${dayOf(instant)} - $3::date + 1]`;
  return `(${numberOf(to)} - ${numberOf(from)})`;
}

import type { DataSource } from 'typeorm';

/** An entry of the chamber's list of clients and partners. Dates are AAAA-MM-JJ. */
export interface ListedHit {
  kind: 'client' | 'partner';
  name: string;
  validFrom: string;
  validUntil: string | null;
  isInForce: boolean;
  contacts: string[];
  emailDomain: string | null;
}

/** Every entry of the list on these SIRENs, past and future ones too, those in force first. */
export async function findListedHits(
  dataSource: DataSource,
  sirens: readonly string[],
  now: Date,
): Promise<ListedHit[]> {
  const rows: ListedRow[] = await dataSource.query(
    `select kind, name, valid_from::text as "validFrom", valid_until::text as "validUntil",
       contact_names as contacts, email_domain as "emailDomain",
       (valid_from <= today and (valid_until is null or valid_until >= today)) as "isInForce"
     from listed_companies, (select ($2::timestamptz at time zone 'Europe/Paris')::date as today) clock
     where siren = any($1) order by "isInForce" desc, valid_from desc limit 10`,
    [sirens, now],
  );
  return rows.map(({ contacts, ...row }) => ({
    ...row,
    contacts: contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
  }));
}

type ListedRow = Omit<ListedHit, 'contacts'> & { contacts: { firstName: string; lastName: string }[] };

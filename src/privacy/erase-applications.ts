import type { EntityManager } from 'typeorm';

/**
 * Empties demandes of everything that says whose they were. Their decisions stay: codes, dates and digests that count
 * in figures, in a chain that still verifies (ARCHITECTURE 8). The salt goes with the evidence: without it, the digest
 * could be compared with a guess.
 */
export async function eraseApplications(tx: EntityManager, ids: readonly string[], now: Date): Promise<void> {
  await forgetSirens(tx, ids);
  await tx.query(
    `update evidence set content = null, salt = '', erased_at = $2
     where application_id = any($1) and erased_at is null`,
    [ids, now],
  );
  await tx.query(
    `update contact_notes set text = null, erased_at = $2
     where application_id = any($1) and erased_at is null`,
    [ids, now],
  );
  await forgetCorrections(tx, 'application_id = any($1)', [ids], now);
  await forgetMails(tx, 'application_id = any($1)', [ids]);
  await tx.query('delete from link_tokens where application_id = any($1)', [ids]);
  await tx.query('delete from signups where application_id = any($1)', [ids]);
  await tx.query(
    `update applications set siren = null, replaced_by = null, first_name = null, last_name = null, company_name = null,
       question = null, answer = null, answer_due_at = null, recheck_at = null, claimed_by = null,
       claimed_until = null, erased_at = $2
     where id = any($1) and erased_at is null`,
    [ids, now],
  );
}

/** Empties corrections of an address of both addresses; the row still says who put it right, and when. */
export async function forgetCorrections(
  tx: EntityManager,
  where: string,
  parameters: unknown[],
  now: Date,
): Promise<void> {
  await tx.query(
    `update email_corrections set previous_email = null, new_email = null, erased_at = $${String(parameters.length + 1)}
     where ${where} and erased_at is null`,
    [...parameters, now],
  );
}

/** Empties mails of their reader and their words; those that wait are not sent. The row still says what was sent when. */
export async function forgetMails(tx: EntityManager, where: string, parameters: unknown[]): Promise<void> {
  await tx.query(
    `update mail_deliveries set recipient = null, values = null, links = '{}', subject = null, text_body = null,
       html_body = null, last_error = null, lease_until = null,
       status = case when status in ('queued','sending') then 'cancelled' else status end
     where (recipient is not null or values is not null or text_body is not null) and ${where}`,
    parameters,
  );
}

/**
 * The registers' answers about every SIREN these demandes ever named (another file on one of them asks again), and the
 * searches that staff saved with one.
 */
async function forgetSirens(tx: EntityManager, ids: readonly string[]): Promise<void> {
  const rows: { siren: string }[] = await tx.query(
    `select siren from applications where id = any($1)
     union select siren from signups where application_id = any($1)
     union select unnest(array[content->>'previousSiren', content->'applicant'->>'siren',
         content->'company'->>'siren', content->'company'->>'redirectedFrom'])
       from evidence where application_id = any($1)`,
    [ids],
  );
  const sirens = rows.map(({ siren }) => siren).filter(Boolean);
  await tx.query('delete from registry_answers where siren = any($1)', [sirens]);
  await forgetSearches(tx, sirens);
}

/** Searches that staff saved and that name somebody. */
export async function forgetSearches(tx: EntityManager, words: readonly string[]): Promise<void> {
  await tx.query(
    `delete from saved_filters f using unnest($1::text[]) word
     where length(word) > 2
       and position(lower(replace(word, ' ', '')) in lower(replace(f.query, ' ', ''))) > 0`,
    [words],
  );
}

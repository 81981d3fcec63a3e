import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists and searches of the desk at a million demandes. Words are indexed by their beginnings as a tsvector: no
 * extension is needed, so that a role which owns only the schema can migrate.
 */
export class DeskSearch1763884800007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The same folding as src/applications/names.ts, in small letters.
    await runner.query(`
      create function search_fold(words text) returns text language sql immutable parallel safe strict
      return btrim(regexp_replace(
        replace(replace(replace(translate(lower(regexp_replace(normalize(words, NFKD), '[\\u0300-\\u036f]', '', 'g')),
          'ŒłŁøØđĐ', 'œllooodd'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
        '[^a-z0-9\\u00c0-\\u1fff\\u2c00-\\uffff]+', ' ', 'g'));

      create function search_words(reference text, first_name text, last_name text, company_name text)
        returns tsvector language sql immutable parallel safe cost 1000
      return array_to_tsvector(array_remove(string_to_array(
        search_fold(split_part(reference, '-', 2) || split_part(reference, '-', 3)) || ' '
          || search_fold(split_part(reference, '-', 3)) || ' '
          || search_fold(coalesce(first_name, '')) || ' '
          || search_fold(coalesce(last_name, '')) || ' '
          || replace(search_fold(coalesce(last_name, '')), ' ', '') || ' '
          || left(search_fold(coalesce(company_name, '')), 500), ' '), ''));
    `);
    await runner.query(`
      create index applications_search on applications
        using gin (search_words(reference, first_name, last_name, company_name));
      create index applications_search_waiting on applications
        using gin (search_words(reference, first_name, last_name, company_name)) where status = 'pending';
      create index applications_queue on applications ((not (coalesce(reexamination = 'requested', false)
        or coalesce(reason in ('information_received','request_completed'), false))), submitted_at, id) where status = 'pending';
      create index applications_waiting_causes on applications (reason, departement) where status = 'pending';
      create index applications_by_status on applications (status, submitted_at desc, id desc);
      create index applications_by_reason on applications (reason, submitted_at desc, id desc);
      create index applications_by_departement on applications (departement, submitted_at desc, id desc);
      create index applications_claimed on applications (claimed_by, claimed_until) where claimed_by is not null;
      create index applications_siren_begins on applications (siren text_pattern_ops) where siren is not null;
      create index accounts_email_begins on accounts (email text_pattern_ops);
      create index accounts_domain_begins on accounts (split_part(email, '@', 2) text_pattern_ops);
    `);
    await runner.query(`
      create table saved_filters (
        staff_id uuid not null references staff_members on delete cascade,
        name text not null check (length(name) between 1 and 60),
        query text not null check (length(query) <= 500),
        saved_at timestamptz not null default now(),
        primary key (staff_id, name)
      );
      create table queue_preferences (
        staff_id uuid primary key references staff_members on delete cascade,
        delegation text not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table queue_preferences, saved_filters;
      drop index accounts_domain_begins, accounts_email_begins, applications_siren_begins, applications_claimed,
        applications_by_departement, applications_by_reason, applications_by_status, applications_waiting_causes,
        applications_queue, applications_search_waiting, applications_search;
      drop function search_words(text, text, text, text);
      drop function search_fold(text);
    `);
  }
}

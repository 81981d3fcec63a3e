import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContactsAndCorrections1763884800008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contact_notes (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references applications on delete cascade,
        staff_id uuid not null references staff_members,
        kind text not null check (kind in ('call_received','call_made','visit')),
        at timestamptz not null,
        text text check (length(text) between 1 and 2000),
        erased_at timestamptz,
        check (text is not null or erased_at is not null)
      );
      create index contact_notes_application on contact_notes (application_id);

      create table email_corrections (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references accounts on delete cascade,
        application_id uuid not null references applications on delete cascade,
        staff_id uuid not null references staff_members,
        at timestamptz not null,
        previous_email text,
        new_email text,
        erased_at timestamptz,
        check ((previous_email is not null and new_email is not null) or erased_at is not null)
      );
      create index email_corrections_account on email_corrections (account_id);

      -- đ is folded to d, as names.ts does; it had become o.
      create or replace function search_fold(words text) returns text language sql immutable parallel safe strict
        return btrim(regexp_replace(
          replace(replace(replace(translate(lower(regexp_replace(normalize(words, NFKD), '[\\u0300-\\u036f]', '', 'g')),
            'ŒłŁøØđĐ', 'œlloodd'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
          '[^a-z0-9\\u00c0-\\u1fff\\u2c00-\\uffff]+', ' ', 'g'));
      reindex index applications_search;
      reindex index applications_search_waiting;
      create function person_key(first_name text, last_name text) returns text
        language sql immutable strict parallel safe
        return least(search_fold(first_name) collate "C", search_fold(last_name) collate "C") || ' '
          || greatest(search_fold(first_name) collate "C", search_fold(last_name) collate "C");
      create index applications_person on applications (person_key(first_name, last_name), submitted_at desc);
      create index accounts_email_domain on accounts (split_part(email, '@', 2), created_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index accounts_email_domain, applications_person;
      drop function person_key(text, text);
      drop table email_corrections, contact_notes;
    `);
  }
}

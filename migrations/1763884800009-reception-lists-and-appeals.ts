import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCENTED = 'ÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸàâäáãåçéèêëíìîïñóòôöõúùûüýÿ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy';

export class ReceptionListsAndAppeals1763884800009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications
        add column appealed_decision_id uuid references decisions,
        add constraint applications_appeal_is_of_a_reexamination
          check (appealed_decision_id is null or reexamination is not null);
      update applications a set appealed_decision_id = (
        select d.id from decisions d join decisions asked
          on asked.application_id = d.application_id and asked.reason = 'reexamination_requested'
        where d.application_id = a.id and d.to_status = 'rejected' and d.sequence < asked.sequence
        order by d.sequence desc limit 1)
      where reexamination is not null;

      alter table signups
        add column entered_by uuid references staff_members,
        add column terms_acceptance text not null default 'written' check (terms_acceptance in ('written','oral')),
        add constraint signups_said_at_the_counter
          check (channel = 'counter' or (entered_by is null and terms_acceptance = 'written'));

      alter table listed_companies
        add column version integer not null default 1 check (version > 0),
        add constraint listed_companies_name_is_no_formula check (name !~ '^[-=+@\\t\\r]');
      create unique index listed_companies_one_per_start on listed_companies (siren, kind, valid_from);
      create table listed_company_changes (
        id uuid primary key default gen_random_uuid(),
        listed_company_id uuid not null references listed_companies,
        kind text not null check (kind in ('added','changed','ended')),
        staff_id uuid not null references staff_members,
        at timestamptz not null,
        fields text[] not null,
        before jsonb,
        after jsonb not null,
        import_id uuid,
        check ((kind = 'added') = (before is null))
      );
      create index listed_company_changes_company on listed_company_changes (listed_company_id, at);
      create trigger listed_company_changes_append_only before update or delete on listed_company_changes
        for each row execute function forbid_change();
      create trigger listed_company_changes_never_truncated before truncate on listed_company_changes
        for each statement execute function forbid_change();

      create function fold_name(name text) returns text immutable strict parallel safe language sql as $$
        select lower(translate(replace(replace(replace(replace(name, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
          '${ACCENTED}’''-.', '${PLAIN}    ')) $$;
      create index applications_last_name_folded on applications (fold_name(last_name) text_pattern_ops);
      create index applications_company_name_folded on applications (fold_name(company_name) text_pattern_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index applications_company_name_folded, applications_last_name_folded;
      drop function fold_name(text);
      drop table listed_company_changes;
      drop index listed_companies_one_per_start;
      alter table listed_companies drop constraint listed_companies_name_is_no_formula, drop column version;
      alter table signups drop constraint signups_said_at_the_counter,
        drop column terms_acceptance, drop column entered_by;
      alter table applications drop constraint applications_appeal_is_of_a_reexamination,
        drop column appealed_decision_id;
    `);
  }
}

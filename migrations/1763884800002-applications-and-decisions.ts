import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATUSES = "'submitted','approved','pending','rejected','awaiting_applicant','withdrawn','expired'";

export class ApplicationsAndDecisions1763884800002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table applications (
        id uuid primary key default gen_random_uuid(),
        account_id uuid not null references accounts,
        reference text not null unique,
        profile text not null check (profile in ('company_head','founder_or_buyer','youth_or_apprentice',
          'employee_or_jobseeker','authority_or_partner')),
        siren text check (siren ~ '^[0-9]{9}$'),
        first_name text check (length(first_name) between 1 and 100),
        last_name text check (length(last_name) between 1 and 100),
        delegate_mission boolean not null default false,
        status text not null default 'submitted' check (status in (${STATUSES})),
        reason text,
        version integer not null default 1 check (version > 0),
        departement text,
        company_name text,
        policy_version integer,
        not_found_checks integer not null default 0,
        check_attempts integer not null default 0,
        recheck_at timestamptz,
        decided_by_person boolean not null default false,
        reopened boolean not null default false,
        reexamination text check (reexamination in ('requested','maintained','revised')),
        question text,
        answer text,
        answer_due_at timestamptz,
        claimed_by uuid references staff_members,
        claimed_until timestamptz,
        channel text not null default 'web' check (channel in ('web','api','counter')),
        submitted_at timestamptz not null default now(),
        check_since timestamptz not null default now(),
        decided_at timestamptz,
        updated_at timestamptz not null default now(),
        erased_at timestamptz,
        constraint applications_conditional_profile_is_complete check (
          erased_at is not null or profile not in ('company_head','authority_or_partner')
          or (siren is not null and first_name is not null and last_name is not null)),
        constraint applications_decided_has_reason check (
          status in ('submitted') or reason is not null),
        constraint applications_claim_is_whole check ((claimed_by is null) = (claimed_until is null))
      );
      create unique index applications_one_open_per_account on applications (account_id)
        where status in ('submitted','pending','awaiting_applicant') and not reopened;
      create index applications_siren on applications (siren) where siren is not null;
      create index applications_account on applications (account_id);
      create index applications_pending_oldest on applications (submitted_at) where status = 'pending';
      create index applications_recheck on applications (recheck_at) where recheck_at is not null;
      create index applications_newest on applications (submitted_at desc);
      alter table signups add foreign key (application_id) references applications;
      alter table link_tokens add foreign key (application_id) references applications on delete cascade;

      create table evidence (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references applications,
        salt text not null,
        content jsonb,
        erased_at timestamptz,
        created_at timestamptz not null default now(),
        check (content is not null or erased_at is not null)
      );
      create index evidence_application on evidence (application_id);

      create table decisions (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references applications,
        sequence integer not null check (sequence > 0),
        from_status text not null check (from_status in (${STATUSES})),
        to_status text not null check (to_status in (${STATUSES})),
        reason text not null,
        by text not null check (by in ('machine','person','applicant','calendar')),
        staff_id uuid references staff_members,
        at timestamptz not null,
        policy_version integer,
        rule_row text,
        profile text not null,
        departement text,
        undoes uuid references decisions,
        evidence_id uuid not null references evidence,
        evidence_digest text not null,
        previous_hash text not null,
        hash text not null,
        unique (application_id, sequence),
        check ((by = 'person') = (staff_id is not null))
      );
      create index decisions_at on decisions (at);

      create function forbid_change() returns trigger language plpgsql as $$
      begin
        raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;
      create trigger decisions_append_only before update or delete on decisions
        for each row execute function forbid_change();
      create trigger decisions_never_truncated before truncate on decisions
        for each statement execute function forbid_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table signups drop constraint signups_application_id_fkey;
      alter table link_tokens drop constraint link_tokens_application_id_fkey;
      drop table decisions, evidence, applications;
      drop function forbid_change();
    `);
  }
}

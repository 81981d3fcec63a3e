import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROFILES =
  "'company_head','founder_or_buyer','youth_or_apprentice','employee_or_jobseeker','authority_or_partner'";

export class AccountsAndStaff1763884800001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table accounts (
        id uuid primary key default gen_random_uuid(),
        email text not null check (email = lower(email) and email like '_%@_%'),
        status text not null default 'applied'
          check (status in ('applied','to_activate','active','suspended','closed')),
        first_name text check (length(first_name) between 1 and 100),
        last_name text check (length(last_name) between 1 and 100),
        password_hash text,
        terms_accepted_at timestamptz,
        activated_at timestamptz,
        last_sign_in_at timestamptz,
        session_epoch integer not null default 0,
        created_at timestamptz not null default now(),
        erased_at timestamptz,
        check (status <> 'active' or password_hash is not null)
      );
      create unique index accounts_one_per_email on accounts (email);
      create table staff_members (
        id uuid primary key default gen_random_uuid(),
        email text not null unique check (email = lower(email)),
        first_name text not null,
        last_name text not null,
        role text not null check (role in ('reader','receptionist','manager','administrator')),
        status text not null default 'active' check (status in ('active','disabled')),
        password_hash text not null,
        session_epoch integer not null default 0,
        departement text,
        created_at timestamptz not null default now(),
        last_sign_in_at timestamptz
      );
      create table link_tokens (
        id uuid primary key default gen_random_uuid(),
        purpose text not null check (purpose in ('finalise','password','follow')),
        account_id uuid not null references accounts on delete cascade,
        application_id uuid,
        nonce text not null,
        expires_at timestamptz,
        used_at timestamptz,
        created_at timestamptz not null default now(),
        check (purpose = 'follow' or expires_at is not null)
      );
      create index link_tokens_account on link_tokens (account_id, purpose);
      create table signups (
        id uuid primary key default gen_random_uuid(),
        reference text not null unique,
        account_id uuid not null references accounts on delete cascade,
        application_id uuid,
        profile text not null check (profile in (${PROFILES})),
        siren text check (siren ~ '^[0-9]{9}$'),
        first_name text,
        last_name text,
        delegate_mission boolean not null default false,
        channel text not null default 'web' check (channel in ('web','api','counter')),
        idempotency_digest text unique,
        body_digest text,
        created_at timestamptz not null default now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table signups, link_tokens, staff_members, accounts');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegistersAndPolicy1763884800003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table registry_answers (
        id uuid primary key default gen_random_uuid(),
        siren text not null,
        source text not null,
        kind text not null,
        answer jsonb not null,
        asked_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index registry_answers_fresh on registry_answers (siren, source, expires_at desc);
      create table register_pace (
        source text primary key,
        next_free_at timestamptz not null default now(),
        cooldown_until timestamptz
      );
      create table register_tokens (
        source text primary key,
        token text not null,
        expires_at timestamptz not null
      );
      create table mirror_companies (
        siren text primary key check (siren ~ '^[0-9]{9}$'),
        denomination text,
        legal_category text,
        state text check (state in ('active','ceased')),
        diffusion text check (diffusion in ('full','partial','none')),
        image_date date not null
      );
      create table mirror_establishments (
        siret text primary key check (siret ~ '^[0-9]{14}$'),
        siren text not null,
        is_open boolean not null,
        is_head_office boolean not null,
        code_commune text,
        commune_name text,
        code_aprm text,
        image_date date not null
      );
      create index mirror_establishments_siren on mirror_establishments (siren);
      create table listed_companies (
        id uuid primary key default gen_random_uuid(),
        siren text not null check (siren ~ '^[0-9]{9}$'),
        kind text not null check (kind in ('client','partner')),
        name text not null,
        contact_names jsonb not null default '[]',
        email_domain text,
        valid_from date not null,
        valid_until date check (valid_until >= valid_from),
        created_at timestamptz not null default now()
      );
      create index listed_companies_siren on listed_companies (siren);
      create table policy_versions (
        version integer primary key check (version > 0),
        status text not null check (status in ('draft','active','retired')),
        content jsonb not null,
        note text,
        activated_at timestamptz,
        activated_by uuid references staff_members,
        created_at timestamptz not null default now()
      );
      create unique index policy_versions_one_active on policy_versions ((true)) where status = 'active';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table policy_versions, listed_companies, mirror_establishments, mirror_companies,
      register_tokens, register_pace, registry_answers`);
  }
}

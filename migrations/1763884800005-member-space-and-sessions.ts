import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MemberSpaceAndSessions1763884800005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table services (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        title text not null,
        summary text not null,
        url text,
        profiles text[] not null,
        departements text[] not null default '{}',
        position integer not null default 0
      );
      create table documents (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        title text not null,
        summary text not null,
        file_name text not null,
        content_type text not null,
        body bytea not null,
        profiles text[] not null,
        departements text[] not null default '{}',
        position integer not null default 0
      );
      create table sessions (
        sid text primary key,
        sess json not null,
        expire timestamptz not null
      );
      create index sessions_expire on sessions (expire);
      create table staff_sessions (
        sid text primary key,
        sess json not null,
        expire timestamptz not null
      );
      create index staff_sessions_expire on staff_sessions (expire);
      create table request_limits (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table request_limits, staff_sessions, sessions, documents, services');
  }
}

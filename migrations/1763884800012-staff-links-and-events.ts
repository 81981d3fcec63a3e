import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaffLinksAndEvents1763884800012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_members
        alter column password_hash drop not null,
        add column wants_digest boolean not null default true;
      create table staff_links (
        id uuid primary key default gen_random_uuid(),
        purpose text not null check (purpose in ('invitation','reset')),
        staff_id uuid not null references staff_members,
        nonce text not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        created_at timestamptz not null
      );
      create index staff_links_unused on staff_links (staff_id) where used_at is null;
      create table staff_events (
        id uuid primary key default gen_random_uuid(),
        staff_id uuid not null references staff_members,
        author_id uuid references staff_members,
        event text not null check (event in ('invited','invited_again','role_changed','disabled','enabled',
          'second_factor_reset','recovery_codes_renewed','password_set','password_changed')),
        role text check (role in ('reader','receptionist','manager','administrator')),
        at timestamptz not null,
        check ((role is not null) = (event in ('invited','role_changed')))
      );
      create index staff_events_at on staff_events (at);
      create trigger staff_events_append_only before update or delete on staff_events
        for each row execute function forbid_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table staff_events, staff_links;
      delete from staff_members where password_hash is null;
      alter table staff_members drop column wants_digest, alter column password_hash set not null;
    `);
  }
}

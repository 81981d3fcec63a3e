import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OutboxAndMail1763884800004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox_messages (
        id uuid primary key default gen_random_uuid(),
        kind text not null,
        payload jsonb not null,
        available_at timestamptz not null default now(),
        published_at timestamptz,
        created_at timestamptz not null default now()
      );
      create index outbox_messages_waiting on outbox_messages (available_at) where published_at is null;
      create function announce_outbox() returns trigger language plpgsql as $$
      begin
        perform pg_notify('outbox', '');
        return null;
      end $$;
      create trigger outbox_messages_announced after insert on outbox_messages
        for each statement execute function announce_outbox();

      create table mail_deliveries (
        id uuid primary key default gen_random_uuid(),
        cause text not null,
        message text not null,
        sequence integer not null default 0,
        application_id uuid references applications,
        account_id uuid references accounts,
        staff_id uuid references staff_members,
        recipient text,
        values jsonb,
        links jsonb not null default '{}',
        status text not null default 'queued'
          check (status in ('queued','sending','sent','abandoned','cancelled')),
        send_after timestamptz not null default now(),
        attempts integer not null default 0,
        lease_until timestamptz,
        last_error text,
        subject text,
        text_body text,
        html_body text,
        sent_at timestamptz,
        created_at timestamptz not null default now(),
        unique (cause, message, sequence),
        check (status <> 'sent' or sent_at is not null)
      );
      create index mail_deliveries_unfinished on mail_deliveries (send_after) where status in ('queued','sending');
      create index mail_deliveries_application on mail_deliveries (application_id);
      create index mail_deliveries_account on mail_deliveries (account_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table mail_deliveries, outbox_messages;
      drop function announce_outbox();
    `);
  }
}

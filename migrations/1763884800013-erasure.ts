import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is erased holds nobody any more, and says why; the last mail forgets its reader once it has left. */
export class Erasure1763884800013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table accounts
        add column erased_for text check (erased_for in ('holder','staff','retention')),
        add column erased_by uuid references staff_members,
        add constraint accounts_erased_says_why check ((erased_at is null) = (erased_for is null)),
        add constraint accounts_erased_by_staff check (erased_by is null or erased_for = 'staff'),
        add constraint accounts_erased_holds_nobody check (erased_at is null
          or (status = 'closed' and email like '%.invalid'
            and first_name is null and last_name is null and password_hash is null));
      create index accounts_last_sign_in on accounts (last_sign_in_at) where erased_at is null;

      alter table applications add constraint applications_erased_holds_nobody check (erased_at is null
        or (siren is null and first_name is null and last_name is null and company_name is null
          and question is null and answer is null));
      create index applications_kept_until on applications (decided_at) where erased_at is null;

      alter table evidence add constraint evidence_erased_holds_nobody check (erased_at is null
        or (content is null and salt = ''));

      alter table mail_deliveries
        add column forget_when_sent boolean not null default false,
        add constraint mail_deliveries_forgotten_hold_nobody check (not forget_when_sent
          or status in ('queued','sending')
          or (recipient is null and values is null and subject is null
            and text_body is null and html_body is null));
      create index mail_deliveries_kept_until on mail_deliveries (send_after) where recipient is not null;
      create index registry_answers_kept_until on registry_answers (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index registry_answers_kept_until, mail_deliveries_kept_until, applications_kept_until,
        accounts_last_sign_in;
      alter table mail_deliveries
        drop constraint mail_deliveries_forgotten_hold_nobody, drop column forget_when_sent;
      alter table evidence drop constraint evidence_erased_holds_nobody;
      alter table applications drop constraint applications_erased_holds_nobody;
      alter table accounts
        drop constraint accounts_erased_holds_nobody, drop constraint accounts_erased_by_staff,
        drop constraint accounts_erased_says_why, drop column erased_by, drop column erased_for;
    `);
  }
}

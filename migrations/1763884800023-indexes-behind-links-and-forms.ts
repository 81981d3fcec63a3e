import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links and forms are looked up by their demande and their account; every row was read for it. */
export class IndexesBehindLinksAndForms1763884800023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index link_tokens_application on link_tokens (application_id, purpose);
      create index signups_application on signups (application_id);
      create index signups_account on signups (account_id, created_at);
      create index email_corrections_application on email_corrections (application_id);
      create index signups_unanswered on signups (created_at) where application_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index signups_unanswered, email_corrections_application, signups_account, signups_application, link_tokens_application;
    `);
  }
}

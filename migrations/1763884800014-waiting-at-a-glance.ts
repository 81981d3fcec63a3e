import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits is counted at every reading of the metrics: among a million closed demandes it must not be searched for. */
export class WaitingAtAGlance1763884800014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index applications_waiting on applications (status, submitted_at)
        where status in ('submitted','pending','awaiting_applicant');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index applications_waiting');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recovery codes handed out so far are short: they stay valid, and their owner is asked for others. */
export class LongerRecoveryCodes1763884800016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_members add column has_short_recovery_codes boolean not null default false;
      update staff_members set has_short_recovery_codes = true where cardinality(recovery_digests) > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table staff_members drop column has_short_recovery_codes');
  }
}

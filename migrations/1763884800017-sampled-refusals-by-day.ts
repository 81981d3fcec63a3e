import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The drawn refusals of a period are a figure of the managers. */
export class SampledRefusalsByDay1763884800017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index sampled_refusals_drawn on sampled_refusals (drawn_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index sampled_refusals_drawn');
  }
}

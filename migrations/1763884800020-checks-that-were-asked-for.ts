import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A check that somebody asked for is known to PostgreSQL until it is done: a queue that forgets loses none. */
export class ChecksThatWereAskedFor1763884800020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table applications add column check_wanted_at timestamptz');
    await runner.query(
      'create index applications_check_wanted on applications (check_wanted_at) where check_wanted_at is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table applications drop column check_wanted_at');
  }
}

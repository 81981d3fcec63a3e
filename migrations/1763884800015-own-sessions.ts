import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everyone sees their own open sessions: they are found by their owner. */
export class OwnSessions1763884800015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index sessions_owner on sessions ((sess->'signedIn'->>'accountId'));
      create index staff_sessions_owner on staff_sessions ((sess->'staff'->>'staffId'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index staff_sessions_owner, sessions_owner');
  }
}

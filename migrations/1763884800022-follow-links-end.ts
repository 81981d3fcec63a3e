import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links made for a file that was closed already had no end: they get the one of its file, thirty days from now at least. */
export class FollowLinksEnd1763884800022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update link_tokens l
      set expires_at = greatest(a.decided_at + interval '2 months', now() + interval '30 days')
      from applications a
      where a.id = l.application_id and l.purpose = 'follow' and l.used_at is null and l.expires_at is null
        and a.status not in ('submitted','pending','awaiting_applicant')
    `);
  }

  /** Nothing to take back: an end that is too early is moved by the next decision. */
  async down(): Promise<void> {
    return Promise.resolve();
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What decisions and administrators did to the status of an account: a suspension says whose it is, and an undo finds
 * what was before. Suspensions of the time before are known by the mail that told them; one that no mail tells counts
 * as an administrator's.
 */
export class WhyAnAccountChanged1763884800021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statuses = "'applied','to_activate','active','suspended','closed'";
    await runner.query(`
      create table account_changes (
        id bigint generated always as identity primary key,
        account_id uuid not null references accounts on delete cascade,
        decision_id uuid unique references decisions,
        staff_id uuid references staff_members,
        from_status text not null check (from_status in (${statuses})),
        to_status text not null check (to_status in (${statuses})),
        at timestamptz not null,
        check ((decision_id is null) <> (staff_id is null))
      );
      create index account_changes_account on account_changes (account_id, id);

      insert into account_changes (account_id, decision_id, from_status, to_status, at)
      select c.id, d.id, 'active', 'suspended', d.at
      from accounts c
        cross join lateral (select cause from mail_deliveries
          where account_id = c.id and message = 'account-suspended' order by created_at desc limit 1) told
        join decisions d on told.cause = 'decision:' || d.id
      where c.status = 'suspended';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table account_changes');
  }
}

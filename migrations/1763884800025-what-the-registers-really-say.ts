import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of version 2: only a person may accept or refuse there. A version stored before does not name them. */
const ROWS = ['9c', '17b', '4b'];
const NUMBERS = { youngCompanyDays: 60, waitRecheckDays: [1, 3, 7, 15], restartEveryDays: 30 };

export class WhatTheRegistersReallySay1763884800025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const waits = ROWS.map((row) => `coalesce(content->'outcomes'->>'${row}', 'pending') = 'pending'`).join(
      ' and ',
    );
    await runner.query(`
      alter table applications
        add column cause_veiled boolean not null default false,
        add column restart_declared_at timestamptz;
      alter table mirror_companies add column created_on date;
      alter table policy_versions add constraint policy_versions_later_doubts_refuse_nobody check (${waits});
      alter table policy_replay_changes
        add column cause text not null default 'policy' check (cause in ('reading','policy'));
    `);
    await this.draftNextVersion(runner);
  }

  /** Where a version is in force, the new rows are drafted under the next number: an administrator activates it. */
  private async draftNextVersion(runner: QueryRunner): Promise<void> {
    const outcomes = Object.fromEntries(ROWS.map((row) => [row, 'pending']));
    await runner.query(
      `insert into policy_versions (version, status, content, note)
       select next.version, 'draft', v.content || $1::jsonb || jsonb_build_object('version', next.version,
         'outcomes', (v.content->'outcomes') || $2::jsonb), null
       from policy_versions v, (select max(version) + 1 as version from policy_versions) next
       where v.status = 'active' and not exists (select 1 from policy_versions where status = 'draft')`,
      [JSON.stringify(NUMBERS), JSON.stringify(outcomes)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from policy_versions where status = 'draft' and content->'outcomes' ? '4b';
      alter table policy_replay_changes drop column cause;
      alter table policy_versions drop constraint policy_versions_later_doubts_refuse_nobody;
      alter table mirror_companies drop column created_on;
      alter table applications drop column restart_declared_at, drop column cause_veiled;
    `);
  }
}

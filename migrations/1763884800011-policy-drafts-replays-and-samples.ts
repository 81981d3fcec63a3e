import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that stand on a doubt: only a person may accept or refuse there. */
const DOUBTS = [
  '5',
  '8',
  '9b',
  '11',
  '12',
  '3b',
  '13b',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
];
const OPENING = ['1', '3', '23'];

export class PolicyDraftsReplaysAndSamples1763884800011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const pending = JSON.stringify({ outcomes: Object.fromEntries(DOUBTS.map((row) => [row, 'pending'])) });
    const refusesNobody = OPENING.map((row) => `content->'outcomes'->>'${row}' <> 'rejected'`).join(' and ');
    await runner.query(`
      update policy_versions set content = content || '{"sampledPercent":5}' where not content ? 'sampledPercent';
      alter table policy_versions
        add column revision integer not null default 1 check (revision > 0),
        add column drafted_by uuid references staff_members,
        add column updated_at timestamptz not null default now(),
        add constraint policy_versions_applied_since check ((status = 'draft') = (activated_at is null)),
        add constraint policy_versions_content_names_version check ((content->>'version')::integer = version),
        add constraint policy_versions_doubts_refuse_nobody check (content @> '${pending}' and ${refusesNobody});
      create unique index policy_versions_one_draft on policy_versions ((true)) where status = 'draft';

      create function keep_policy_versions() returns trigger language plpgsql as $$
      begin
        if old.status <> 'draft' and (tg_op = 'DELETE'
          or (new.version, new.content, new.note, new.activated_at, new.activated_by)
            is distinct from (old.version, old.content, old.note, old.activated_at, old.activated_by)) then
          raise exception 'a policy version that was applied is kept as it was' using errcode = 'restrict_violation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger policy_versions_kept before update or delete on policy_versions
        for each row execute function keep_policy_versions();

      create table policy_replays (
        id uuid primary key default gen_random_uuid(),
        version integer not null references policy_versions on delete cascade,
        revision integer not null,
        policy jsonb not null,
        last integer not null check (last > 0),
        status text not null default 'waiting' check (status in ('waiting','running','done','stopped')),
        asked_by uuid not null references staff_members,
        asked_at timestamptz not null,
        updated_at timestamptz not null,
        total integer not null check (total between 0 and last),
        read integer not null default 0 check (read between 0 and last),
        cursor_at timestamptz,
        cursor_id uuid,
        tally jsonb not null,
        check ((cursor_at is null) = (cursor_id is null))
      );
      create unique index policy_replays_one_at_a_time on policy_replays ((true))
        where status in ('waiting','running');
      create table policy_replay_changes (
        replay_id uuid not null references policy_replays on delete cascade,
        application_id uuid not null references applications on delete cascade,
        from_outcome text not null,
        from_reason text not null,
        from_row text not null,
        to_outcome text not null,
        to_reason text not null,
        to_row text not null,
        primary key (replay_id, application_id)
      );
      create index policy_replay_changes_application on policy_replay_changes (application_id);

      create table sampled_refusals (
        decision_id uuid primary key references decisions,
        application_id uuid not null references applications on delete cascade,
        rule_row text not null,
        drawn_at timestamptz not null,
        outcome text check (outcome in ('confirmed','overturned')),
        checked_by uuid references staff_members,
        checked_at timestamptz,
        check ((outcome is null) = (checked_by is null) and (outcome is null) = (checked_at is null))
      );
      create index sampled_refusals_waiting on sampled_refusals (drawn_at) where outcome is null;
      create index sampled_refusals_application on sampled_refusals (application_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sampled_refusals, policy_replay_changes, policy_replays;
      drop trigger policy_versions_kept on policy_versions;
      drop function keep_policy_versions();
      drop index policy_versions_one_draft;
      alter table policy_versions
        drop constraint policy_versions_applied_since,
        drop constraint policy_versions_content_names_version,
        drop constraint policy_versions_doubts_refuse_nobody,
        drop column revision, drop column drafted_by, drop column updated_at;
      update policy_versions set content = content - 'sampledPercent';
    `);
  }
}

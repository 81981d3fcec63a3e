import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SecondFactor1763884800006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_members
        add column totp_secret text,
        add column totp_confirmed_at timestamptz,
        add column totp_last_step bigint,
        add column recovery_digests text[] not null default '{}',
        add constraint staff_members_confirmed_factor_has_secret
          check (totp_confirmed_at is null or totp_secret is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_members
        drop constraint staff_members_confirmed_factor_has_secret,
        drop column totp_secret, drop column totp_confirmed_at, drop column totp_last_step,
        drop column recovery_digests;
    `);
  }
}

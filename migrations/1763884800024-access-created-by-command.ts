import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The team's journal also tells of an access created from the command line, with its role. */
export class AccessCreatedByCommand1763884800024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_events drop constraint staff_events_event_check, drop constraint staff_events_check;
      alter table staff_events
        add constraint staff_events_event_check check (event in ('created','invited','invited_again','role_changed',
          'disabled','enabled','second_factor_reset','recovery_codes_renewed','password_set','password_changed')),
        add constraint staff_events_check check ((role is not null) = (event in ('created','invited','role_changed')));
    `);
  }

  /** Rows already written are never changed: the former rules hold for those to come. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table staff_events drop constraint staff_events_event_check, drop constraint staff_events_check;
      alter table staff_events
        add constraint staff_events_event_check check (event in ('invited','invited_again','role_changed',
          'disabled','enabled','second_factor_reset','recovery_codes_renewed','password_set','password_changed'))
          not valid,
        add constraint staff_events_check check ((role is not null) = (event in ('invited','role_changed'))) not valid;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when a demande waits for registers that cannot be asked, since when the RNE is not reached for it, and the
 * SIREN that INSEE gives in place of the one that was asked.
 */
export class WhatADemandeWaitsFor1763884800019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications
        add column unavailable_since timestamptz,
        add column rne_unreachable_since timestamptz,
        add column replaced_by text;
      create index applications_replaced_by on applications (replaced_by) where replaced_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications
        drop column unavailable_since, drop column rne_unreachable_since, drop column replaced_by;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names are folded by `search_fold` wherever they are looked for. `fold_name` knew fewer letters; it stays for
 * processes of the version before, while they still run.
 */
export class OneFoldOfNames1763884800018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index applications_last_name_search on applications (search_fold(last_name) text_pattern_ops);
      create index applications_company_name_search on applications (search_fold(company_name) text_pattern_ops);
      drop index applications_company_name_folded, applications_last_name_folded;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index applications_last_name_folded on applications (fold_name(last_name) text_pattern_ops);
      create index applications_company_name_folded on applications (fold_name(company_name) text_pattern_ops);
      drop index applications_company_name_search, applications_last_name_search;
    `);
  }
}

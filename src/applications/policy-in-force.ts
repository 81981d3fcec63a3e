import type { DataSource, EntityManager } from 'typeorm';
import { policyVersion2, type Policy } from './policy.js';
import { PolicyVersion } from './policy-version.entity.js';

/** The policy that decides today. Until one is stored (a database not yet migrated through), the one it starts with. */
export async function policyInForce(source: DataSource | EntityManager): Promise<Policy> {
  const active = await source.getRepository(PolicyVersion).findOneBy({ status: 'active' });
  return active?.content ?? policyVersion2;
}

/** Stores the present table as the active policy where no version is stored yet; run with the migrations. */
export async function keepFirstPolicy(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.query(
    `insert into policy_versions (version, status, content, note, activated_at)
     select $1, 'active', $2, 'Première version', $3
     where not exists (select 1 from policy_versions)`,
    [policyVersion2.version, JSON.stringify(policyVersion2), now],
  );
}

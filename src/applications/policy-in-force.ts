import type { DataSource, EntityManager } from 'typeorm';
import { policyVersion1, type Policy } from './policy.js';
import { PolicyVersion } from './policy-version.entity.js';

/** The policy that decides today. Until one is stored (a database not yet migrated through), version 1. */
export async function policyInForce(source: DataSource | EntityManager): Promise<Policy> {
  const active = await source.getRepository(PolicyVersion).findOneBy({ status: 'active' });
  return active?.content ?? policyVersion1;
}

/** Stores version 1 as the active policy where no version is stored yet; run with the migrations. */
export async function keepFirstPolicy(dataSource: DataSource, now: Date): Promise<void> {
  await dataSource.query(
    `insert into policy_versions (version, status, content, note, activated_at)
     select $1, 'active', $2, 'Première version', $3
     where not exists (select 1 from policy_versions)`,
    [policyVersion1.version, JSON.stringify(policyVersion1), now],
  );
}

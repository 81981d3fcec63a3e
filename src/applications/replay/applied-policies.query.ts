import { Not, type DataSource, type EntityManager } from 'typeorm';
import { PolicyVersion } from '../policy-version.entity.js';
import type { Policy } from '../policy.js';

/** Every policy that has decided, by version, with what the code has added since; a draft never decides. */
export async function findAppliedPolicies(
  source: DataSource | EntityManager,
): Promise<ReadonlyMap<number, Policy>> {
  const versions = await source.getRepository(PolicyVersion).findBy({ status: Not('draft') });
  return new Map(versions.map(({ version, content }) => [version, content]));
}

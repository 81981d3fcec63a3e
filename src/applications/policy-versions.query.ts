import type { DataSource } from 'typeorm';
import type { Deps } from '../database/deps.js';
import { policyInForce } from './policy-in-force.js';
import { completePolicy, type Policy } from './policy.js';
import type { PolicyVersion } from './policy-version.entity.js';

/** A version of the policy as one line of its history. */
export type PolicyVersionLine = Pick<
  PolicyVersion,
  'version' | 'revision' | 'status' | 'note' | 'activatedAt'
> & {
  /** Who put it in force; null for the first one, which came with the service. */
  activatedBy: string | null;
};

export interface PolicyDraft {
  content: Policy;
  revision: number;
  draftedBy: string | null;
  updatedAt: Date;
}

export interface PolicyDesk {
  inForce: Policy;
  draft: PolicyDraft | null;
  /** The newest first, the draft left out. */
  versions: PolicyVersionLine[];
}

/** What decides today, what is being drafted, and every version that was applied. */
export async function findPolicyDesk({ dataSource }: Deps): Promise<PolicyDesk> {
  const rows = await readVersions(dataSource);
  const draft = rows.find(({ status }) => status === 'draft');
  return {
    inForce: await policyInForce(dataSource),
    draft: draft
      ? {
          content: completePolicy(draft.content),
          revision: draft.revision,
          draftedBy: draft.draftedByName,
          updatedAt: draft.updatedAt,
        }
      : null,
    versions: rows
      .filter(({ status }) => status !== 'draft')
      .map(({ version, revision, status, note, activatedAt, activatedByName }) => ({
        ...{ version, revision, status, note, activatedAt, activatedBy: activatedByName },
      })),
  };
}

type VersionRow = Pick<
  PolicyVersion,
  'version' | 'status' | 'note' | 'activatedAt' | 'content' | 'revision' | 'updatedAt'
> & { activatedByName: string | null; draftedByName: string | null };

function readVersions(dataSource: DataSource): Promise<VersionRow[]> {
  return dataSource.query(
    `select v.version, v.status, v.note, v.activated_at as "activatedAt", v.content, v.revision,
       v.updated_at as "updatedAt", a.first_name || ' ' || a.last_name as "activatedByName",
       d.first_name || ' ' || d.last_name as "draftedByName"
     from policy_versions v
     left join staff_members a on a.id = v.activated_by left join staff_members d on d.id = v.drafted_by
     order by v.version desc`,
  );
}

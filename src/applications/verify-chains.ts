import { In, MoreThan, type DataSource, type EntityManager } from 'typeorm';
import { Application } from './application.entity.js';
import { Decision } from './decision.entity.js';
import { Evidence } from './evidence.entity.js';
import { evidenceDigest, firstBrokenLink } from './hash-chain.js';

/** A demande whose decisions are not those that were recorded. */
export interface BrokenChain {
  reference: string;
  /** The first decision that does not fit, from 1. */
  sequence: number;
  /** `link`: a decision was changed, added or removed; `evidence`: what it stood on was; `end`: the file says another status. */
  fault: 'link' | 'evidence' | 'end';
}

/** What was read so far, of all demandes. */
export interface ChainCount {
  applications: number;
  decisions: number;
  broken: BrokenChain[];
}

const BATCH = 250;

/**
 * Reads every decision again and says which demandes do not fit their chain of hashes, batch by batch.
 * Evidence that was erased proves nothing and is passed over: its decision stays in the chain.
 */
export async function* verifyChains(dataSource: DataSource): AsyncGenerator<ChainCount> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    // One picture for the whole batch: what is decided meanwhile would look like a fault.
    const { count, last } = await dataSource.transaction('REPEATABLE READ', (tx) => verifyAfter(tx, after));
    if (last === null) return;
    after = last;
    yield count;
  }
}

async function verifyAfter(
  tx: EntityManager,
  after: string,
): Promise<{ count: ChainCount; last: string | null }> {
  const applications = await tx.find(Application, {
    select: { id: true, reference: true, status: true },
    where: { id: MoreThan(after) },
    order: { id: 'ASC' },
    take: BATCH,
  });
  return { count: await verify(tx, applications), last: applications.at(-1)?.id ?? null };
}

type Head = Pick<Application, 'id' | 'reference' | 'status'>;

async function verify(tx: EntityManager, applications: Head[]): Promise<ChainCount> {
  const applicationId = In(applications.map(({ id }) => id));
  const decisions = await tx.find(Decision, { where: { applicationId }, order: { sequence: 'ASC' } });
  const evidence = await tx.findBy(Evidence, { applicationId });
  const kept = new Map(evidence.map((one) => [one.id, one]));
  const broken = applications.flatMap((application) => {
    const chain = decisions.filter((one) => one.applicationId === application.id);
    const found = faultIn(chain, kept, application);
    return found === null ? [] : [{ reference: application.reference, ...found }];
  });
  return { applications: applications.length, decisions: decisions.length, broken };
}

function faultIn(
  chain: readonly Decision[],
  kept: ReadonlyMap<string, Evidence>,
  { status }: Head,
): Omit<BrokenChain, 'reference'> | null {
  const link = firstBrokenLink(chain);
  if (link !== null) return { sequence: link, fault: 'link' };
  const changed = chain.find((decision) => !isEvidenceOf(decision, kept.get(decision.evidenceId)));
  if (changed) return { sequence: changed.sequence, fault: 'evidence' };
  const end = chain.at(-1);
  const isEnd = (end?.toStatus ?? 'submitted') === status;
  return isEnd ? null : { sequence: end?.sequence ?? 0, fault: 'end' };
}

function isEvidenceOf({ evidenceDigest: digest }: Decision, evidence: Evidence | undefined): boolean {
  if (evidence === undefined) return false;
  return evidence.content === null || evidenceDigest(evidence.salt, evidence.content) === digest;
}

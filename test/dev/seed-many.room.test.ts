import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Application } from '../../src/applications/application.entity.js';
import { classify } from '../../src/applications/classify.js';
import { completeOwn } from '../../src/applications/own-stored.js';
import { companyFields } from '../../src/applications/company-fields.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { Evidence } from '../../src/applications/evidence.entity.js';
import { evidenceDigest, firstBrokenLink } from '../../src/applications/hash-chain.js';
import { policyVersion2 } from '../../src/applications/policy.js';
import { parseReference } from '../../src/applications/reference.js';
import { mayBecome } from '../../src/applications/status.js';
import { chamber } from '../../src/config/chamber.js';
import { seededMany } from '../support/seeded-many.js';
import { openWorld, type World } from '../support/world.js';

const HOW_MANY = 400;
const TABLES = ['accounts', 'applications', 'evidence', 'decisions', 'mail_deliveries'] as const;

let world: World;
let applications: Application[];
let decisions: Decision[];
let evidence: Map<string, Evidence>;
beforeAll(async () => {
  world = await openWorld();
  await seededMany(world, HOW_MANY);
  const { dataSource } = world;
  applications = await dataSource.getRepository(Application).find();
  decisions = await dataSource
    .getRepository(Decision)
    .find({ order: { applicationId: 'ASC', sequence: 'ASC' } });
  evidence = new Map((await dataSource.getRepository(Evidence).find()).map((one) => [one.id, one]));
}, 60_000);
afterAll(() => world.database.close());

const decisionsOf = ({ id }: Application) => decisions.filter(({ applicationId }) => applicationId === id);

test('each seeded demande has a chain of decisions that verifies, and evidence of the right digest', () => {
  expect(applications).toHaveLength(HOW_MANY);
  for (const application of applications) expect(firstBrokenLink(decisionsOf(application))).toBeNull();
  for (const { evidenceId, evidenceDigest: kept } of decisions) {
    const found = evidence.get(evidenceId);
    expect(found?.content && evidenceDigest(found.salt, found.content)).toBe(kept);
  }
});

test('the rules say again, of the seeded evidence, what they are recorded to have said', () => {
  const byRules = decisions.filter(({ by }) => by === 'machine');
  expect(byRules.length).toBeGreaterThan(HOW_MANY / 2);
  for (const { evidenceId, reason, ruleRow, at } of byRules) {
    const content = evidence.get(evidenceId)?.content;
    if (!content?.applicant || !content.own) throw new Error('a verdict without evidence');
    const { applicant, company = null } = content;
    const own = completeOwn(content.own);
    const { region } = chamber;
    const verdict = classify({ applicant, own, company, policy: policyVersion2, region, now: at });
    expect([verdict.reason, verdict.row, verdict]).toEqual([reason, ruleRow, content.verdict]);
  }
});

test('a seeded demande stands where its decisions have led it, by allowed changes only', () => {
  for (const application of applications) {
    const own = decisionsOf(application);
    const last = own.at(-1);
    expect(own.every(({ fromStatus, toStatus }) => mayBecome(fromStatus, toStatus))).toBe(true);
    expect(application.status).toBe(last?.toStatus ?? 'submitted');
    expect(application.version).toBe(own.length + 1);
    expect(application.departement).toBe(last?.departement ?? null);
    expect(parseReference('PDL', application.reference)).toBe(application.reference);
  }
});

test('a seeded demande keeps what the registers last told of its company', () => {
  for (const application of applications) {
    const told = decisionsOf(application)
      .map(({ evidenceId }) => evidence.get(evidenceId)?.content)
      .findLast((content) => content?.company && content.verdict?.outcome !== 'undetermined');
    expect(application).toMatchObject(companyFields(told?.company ?? null));
  }
});

test('the same seed makes the same rows, decisions undone and contested among them', async () => {
  const again = await openWorld();
  await seededMany(again, HOW_MANY);
  for (const table of TABLES) expect(await digest(again, table)).toBe(await digest(world, table));
  await again.database.close();
  expect(decisions.some(({ undoes }) => undoes !== null)).toBe(true);
  expect(decisions.some(({ reason }) => reason === 'reexamination_requested')).toBe(true);
});

async function digest({ dataSource }: World, table: string): Promise<string | undefined> {
  const rows = await dataSource.query<{ digest: string }[]>(
    `select md5(string_agg(one::text, ',' order by one.id)) as digest from ${table} one`,
  );
  return rows[0]?.digest;
}

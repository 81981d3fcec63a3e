import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { Application } from '../../src/applications/application.entity.js';
import { findFile } from '../../src/applications/file.query.js';
import { approveApplication } from '../../src/applications/review-application.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import { anEstablishment, establishments, fromInsee, fromRne, RENNES } from '../support/company.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

let sirens = 0;
let asked: string;
let pivot: string;
beforeEach(() => {
  sirens += 1;
  asked = String(500_000_000 + sirens);
  pivot = String(600_000_000 + sirens);
});

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const here: SourceAnswer[] = [fromInsee(), fromRne()];
const elsewhere: SourceAnswer[] = [
  fromInsee({ establishments: establishments(anEstablishment({ codeCommune: RENNES })) }),
  fromRne({ activities: [] }),
];

/** Somebody asks for `siren`, and INSEE gives the pivot in its place. */
async function redirected(siren: string, answers = here): Promise<Application> {
  const { id } = await submitted(world.deps, { siren });
  await applyVerdict(world.deps, id, siren, { siren: pivot, redirectedFrom: siren, answers });
  return reread(id);
}

async function askedOfPivot(): Promise<Application> {
  const { id } = await submitted(world.deps, { siren: pivot });
  await applyVerdict(world.deps, id, pivot, { siren: pivot, redirectedFrom: null, answers: here });
  return reread(id);
}

async function acceptedByStaff({ id, version }: Application): Promise<void> {
  await approveApplication(world.deps, await staff(world.deps), {
    ...{ applicationId: id, version, reason: 'craft_confirmed' },
  });
}

async function list(siren: string, emailDomain: string | null = null, since = '2026-01-01'): Promise<void> {
  await world.dataSource.query(
    `insert into listed_companies (siren, kind, name, contact_names, email_domain, valid_from)
     values ($1, 'client', 'Fleuron', '[]', $2, $3)`,
    [siren, emailDomain, since],
  );
}

describe('a SIREN that INSEE redirects is known by both its numbers', () => {
  test.each([
    ['the one asked', () => asked],
    ['the one that replaces it', () => pivot],
  ])('on the list by %s, it is refused by no machine', async (_which, number) => {
    await list(number());
    const application = await redirected(asked, elsewhere);
    expect(application).toMatchObject({ status: 'pending', reason: 'listed_to_confirm', replacedBy: pivot });
    expect((await findFile(world.deps, application.id, randomUUID()))?.listed).toHaveLength(1);
  });

  test('without an entry it is refused like any other', async () => {
    expect(await redirected(asked, elsewhere)).toMatchObject({ status: 'rejected' });
  });

  test('whoever asks for the number that stays meets the demande accepted under the one that goes', async () => {
    const first = await redirected(asked);
    await acceptedByStaff(first);
    const second = await askedOfPivot();
    expect(second).toMatchObject({ status: 'pending', reason: 'sibling_account' });
    const file = await findFile(world.deps, second.id, randomUUID());
    expect(file?.relatives.sameSiren.map(({ id }) => id)).toEqual([first.id]);
  });

  test('so does whoever asks for another number that goes the same way', async () => {
    await acceptedByStaff(await redirected(asked));
    expect(await redirected(String(700_000_000 + sirens))).toMatchObject({ reason: 'sibling_account' });
  });

  test('and whoever asks for the number that goes, once the one that stays is accepted', async () => {
    const first = await askedOfPivot();
    expect(first).toMatchObject({ status: 'approved' });
    const second = await redirected(asked);
    expect(second).toMatchObject({ reason: 'sibling_account' });
    const file = await findFile(world.deps, second.id, randomUUID());
    expect(file?.relatives.sameSiren.map(({ id }) => id)).toEqual([first.id]);
  });
});

test('a company that is twice on the list is known by each of its e-mail domains', async () => {
  await list(asked, 'premier.example');
  await list(asked, 'second.example', '2026-02-01');
  const { id } = await submitted(world.deps, {
    siren: asked,
    email: 'paul@second.example',
    lastName: 'Martin',
  });
  await applyVerdict(world.deps, id, asked, { siren: asked, redirectedFrom: null, answers: here });
  expect(await reread(id)).toMatchObject({ status: 'approved', reason: 'listed_client' });
});

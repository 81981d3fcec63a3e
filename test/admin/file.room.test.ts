import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { shownSources } from '../../src/applications/file-sources.js';
import { findFile } from '../../src/applications/file.query.js';
import { findNextInQueue, findQueue } from '../../src/applications/queue.query.js';
import {
  aCompany,
  anEstablishment,
  anOfficer,
  establishments,
  fromInsee,
  fromRne,
  fromSearch,
  notConfigured,
  RENNES,
  unavailable,
} from '../support/company.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import { traderInInsee, traderInRne, traderInSearch } from '../support/sole-trader.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';
import { pendingFile } from './desk.js';

const VIEWER = '00000000-0000-4000-8000-000000000000';

describe('what the desk reads', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.database.close());
  beforeEach(async () => {
    world.clock.set('2026-11-20T09:00:00Z');
    await world.dataSource.query(`update applications set status = 'withdrawn' where status = 'pending'`);
  });

  test('the queue holds what is pending, oldest first, with its age in working days', async () => {
    const friday = await pendingFile(world.deps);
    await submitted(world.deps);
    world.clock.set('2026-11-24T09:00:00Z');
    const tuesday = await pendingFile(world.deps);
    const { lines, total } = await findQueue(world.deps);
    expect(total).toBe(2);
    expect(lines.map(({ id, waitingWorkingDays }) => [id, waitingWorkingDays])).toEqual([
      [friday.id, 2],
      [tuesday.id, 0],
    ]);
    expect(lines[0]).toMatchObject({ reason: 'owner_mismatch', departement: '44', claim: null, mark: null });
  });

  test('the next file after the last one is the oldest, and nothing when nothing else waits', async () => {
    const first = await pendingFile(world.deps);
    expect(await findNextInQueue(world.deps, first.id, VIEWER)).toBeNull();
    world.clock.advance(60_000);
    const second = await pendingFile(world.deps);
    expect(await findNextInQueue(world.deps, second.id, VIEWER)).toBe(first.id);
  });

  test('a claim is shown until it ends', async () => {
    const file = await pendingFile(world.deps);
    const { staffId } = await staff(world.deps);
    await world.dataSource.query(
      'update applications set claimed_by = $2, claimed_until = $3 where id = $1',
      [file.id, staffId, new Date('2026-11-20T09:15:00Z')],
    );
    expect((await findQueue(world.deps)).lines[0]?.claim).toEqual({ staffId, name: 'Claire Dupont' });
    world.clock.advance(15 * 60_000);
    expect((await findQueue(world.deps)).lines[0]?.claim).toBeNull();
    expect((await findFile(world.deps, file.id, VIEWER))?.application.claim).toBeNull();
  });

  test('the file shows each register with its date, names compared criterion by criterion, and why it waits', async () => {
    const { id } = await pendingFile(world.deps, { firstName: 'Jean', lastName: 'Le Goff' });
    const file = await findFile(world.deps, id, VIEWER);
    expect(file?.sources.map(({ source, kind, at }) => [source, kind, at.slice(0, 10)])).toEqual([
      ['insee', 'found', '2026-11-23'],
      ['rne', 'found', '2026-11-23'],
    ]);
    expect(file?.sources[0]?.record?.people).toEqual([
      expect.objectContaining({
        match: { familyName: true, firstName: false, swapped: false, matches: false },
      }),
    ]);
    expect(file?.why[0]).toMatchObject({ row: '21' });
    expect(file?.history).toHaveLength(1);
    expect(file?.mails).toEqual([expect.objectContaining({ message: 'pending', status: 'queued' })]);
  });

  test('a person who is named and does not count is compared for the eye, never as a match', async () => {
    const { id, siren } = await submitted(world.deps);
    const otherOfficers = (['gone', 'not_representing', 'unclear'] as const).map((standing, index) => ({
      ...anOfficer({ role: '73' }),
      ...(index === 0 ? {} : { familyNames: ['ROUX'] }),
      standing,
    }));
    const rne = fromRne({ officers: [anOfficer({ familyNames: ['MARTIN'] })], otherOfficers });
    await applyVerdict(world.deps, id, siren, aCompany(fromInsee(), rne));
    const file = await findFile(world.deps, id, VIEWER);
    expect(file?.application.reason).toBe('owner_mismatch');
    const record = file?.sources[1]?.record;
    expect(record?.people?.map(({ match }) => match.matches)).toEqual([false]);
    expect(record?.others.map(({ standing, isNamesake }) => [standing, isNamesake])).toEqual([
      ['gone', true],
      ['not_representing', false],
      ['unclear', false],
    ]);
    expect(record?.others[0]).toMatchObject({ role: '73', criteria: [{ isMet: true }, { isMet: true }] });
    expect(JSON.stringify(record?.others)).not.toContain('"match');
  });

  test('officers of another register count where the RNE is not configured, and only there', () => {
    const anne = { firstName: 'Anne', lastName: 'Le Goff' };
    const isIndicative = (...answers: SourceAnswer[]) =>
      shownSources(aCompany(...answers), anne).map(({ record }) => record?.isIndicative);
    expect(isIndicative(fromRne({ officers: [] }), fromSearch())).toEqual([false, true]);
    expect(isIndicative(fromInsee(), unavailable('rne'), fromSearch())).toEqual([false, undefined, true]);
    expect(isIndicative(notConfigured('rne'), fromSearch())).toEqual([false]);
    expect(isIndicative(traderInRne(), traderInSearch())).toEqual([false, false]);
  });

  test('what is doubtful in an answer is shown as it is written, and what was left out is counted', async () => {
    const { id, siren } = await submitted(world.deps);
    const hidden = anEstablishment({ siret: '73282932000027', codeCommune: null, isPlaceHidden: true });
    const abroad = anEstablishment({ siret: '73282932000035', codeCommune: null });
    const inRennes = anEstablishment({ siret: '73282932000043', codeCommune: RENNES });
    const insee = fromInsee({
      ...{ createdOn: '2026-11-02', replacedBy: '552100554', skipped: { establishments: 1 } },
      establishments: { list: [hidden, abroad, inRennes, anEstablishment()], coverage: 'some' },
    });
    const search = fromSearch({ unknownState: 'X', struckOffOn: '2026-10-01', isRadiationInDoubt: true });
    await applyVerdict(world.deps, id, siren, aCompany(insee, fromRne(), search));
    const file = await findFile(world.deps, id, VIEWER);
    const [first, , last] = file?.sources.map(({ record }) => record) ?? [];
    expect(first).toMatchObject({
      ...{ createdOn: '2026-11-02', replacedBy: '552100554', skipped: { establishments: 1 } },
      ...{ unknownState: null, isRadiationInDoubt: false },
    });
    expect(first?.establishments?.departements).toEqual([
      expect.objectContaining({ code: '44', isPlaceHidden: false, count: 1 }),
      expect.objectContaining({ code: '35', isPlaceHidden: false, count: 1 }),
      expect.objectContaining({ code: null, isPlaceHidden: false, count: 1 }),
      expect.objectContaining({ code: null, isPlaceHidden: true, count: 1 }),
    ]);
    expect(last).toMatchObject({ unknownState: 'X', isRadiationInDoubt: true, skipped: null });
    expect(file?.why.at(-1)?.title).toBe('Ce qui n’a pas pu être lu');
  });

  test('what a company hides is shown to nobody, even when another source leaks it', async () => {
    const { id, siren } = await submitted(world.deps, {
      siren: '552100554',
      firstName: 'Zoé',
      lastName: 'Durand',
    });
    await submitted(world.deps, { siren: '552100554', firstName: 'Anne', lastName: 'Le Goff' });
    const inNantes = anEstablishment({ codeAprm: '4322AA', communeName: 'NANTES' });
    const hidden = { diffusion: 'partial', soleTrader: null, denomination: 'LE GOFF ANNE' } as const;
    const answers = [
      traderInInsee({ ...hidden, establishments: establishments(inNantes) }),
      traderInRne({ denomination: 'LE GOFF ANNE', otherOfficers: [{ ...anOfficer(), standing: 'gone' }] }),
      traderInSearch({ denomination: 'ANNE LE GOFF', officers: [anOfficer()] }),
    ];
    await applyVerdict(world.deps, id, siren, { ...aCompany(...answers), siren: '552100554' });
    const file = await findFile(world.deps, id, VIEWER);
    expect(file).toMatchObject({
      isHidden: true,
      application: { reason: 'owner_unverifiable', companyName: null },
    });
    expect(file?.relatives.sameSiren).toHaveLength(1);
    expect(JSON.stringify(file)).not.toMatch(/goff|nantes"|44109/i);
  });

  test('a register that could not be asked says why; one without a key is left out', async () => {
    const { id, siren } = await submitted(world.deps);
    const answers = [unavailable('insee', 'quota'), fromRne({}), notConfigured('recherche-entreprises')];
    await applyVerdict(world.deps, id, siren, aCompany(...answers));
    world.clock.advance(20 * 60_000);
    await applyVerdict(world.deps, id, siren, aCompany(...answers));
    const file = await findFile(world.deps, id, VIEWER);
    expect(file?.sources.map(({ source, cause }) => [source, cause])).toEqual([
      ['insee', 'quota'],
      ['rne', undefined],
    ]);
  });

  test('a big company’s establishments are counted whole and listed in part, open ones first', async () => {
    const { id, siren } = await submitted(world.deps, { firstName: 'Jean', lastName: 'Martin' });
    const list = Array.from({ length: 80 }, (_, n) =>
      anEstablishment({
        siret: `7328293200${String(1000 + n)}`,
        isOpen: n % 2 === 1,
        isHeadOffice: n === 79,
      }),
    );
    await applyVerdict(
      world.deps,
      id,
      siren,
      aCompany(fromInsee({ establishments: establishments(...list) }), fromRne({})),
    );
    const shown = (await findFile(world.deps, id, VIEWER))?.sources[0]?.record?.establishments;
    expect(shown).toMatchObject({ count: 80, openCount: 40 });
    expect(shown?.list).toHaveLength(30);
    expect(shown?.list.every(({ isOpen }) => isOpen)).toBe(true);
    expect(shown?.list[0]?.isHeadOffice).toBe(true);
  });

  test('other demandes on the SIREN stand beside it', async () => {
    const other = await pendingFile(world.deps, { siren: '356000000', firstName: 'Léa', lastName: 'Roy' });
    const { id } = await pendingFile(world.deps, { siren: '356000000' });
    const file = await findFile(world.deps, id, VIEWER);
    expect(file?.relatives.sameSiren).toEqual([
      expect.objectContaining({ id: other.id, name: 'Léa Roy', accountStatus: 'applied' }),
    ]);
  });
});

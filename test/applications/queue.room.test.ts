import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claimApplication } from '../../src/applications/claim-application.js';
import { parseFilter } from '../../src/applications/queue/parse-filter.js';
import { readFilter } from '../../src/applications/queue/read-filter.query.js';
import { findNextInQueue, findQueue, streamQueue } from '../../src/applications/queue.query.js';
import type { Reason } from '../../src/applications/reasons.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { sentBefore, workingDaysBetween } from '../../src/config/working-days.js';
import type { Actor } from '../../src/staff/policy.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

const NOW = '2026-11-23T09:00:00Z';

interface Told {
  at: string;
  reason?: Reason;
  departement?: string | null;
  companyName?: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  siren?: string;
}

describe('the queue of those who wait for a person', () => {
  let world: World;
  let claire: Actor;
  let paul: Actor;
  const ids = new Map<string, string>();
  const references = new Map<string, string>();

  beforeAll(async () => {
    world = await openWorld(NOW);
    claire = await staff(world.deps);
    paul = await staff(world.deps, 'receptionist', 'Paul Petit');
    await waiting('old', { at: '2026-11-09T10:00:00Z', lastName: 'Le Goff', departement: '53' });
    await waiting('young', { at: '2026-11-20T10:00:00Z', email: 'jm.martin85@toits.example' });
    await waiting('middle', {
      ...{ at: '2026-11-16T10:00:00Z', firstName: 'Élodie', lastName: 'd’Arcy', siren: '552100554' },
      ...{ companyName: 'Menuiserie de l’Œuvre', reason: 'craft_conflict', departement: null },
    });
    await waiting('answered', { at: '2026-11-19T10:00:00Z', reason: 'information_received' });
    await claimApplication(world.deps, paul, idOf('young'));
    world.clock.set('2026-10-01T09:00:00Z');
    const refused = await submitted(world.deps, { lastName: 'Le Goff', siren: '552100554' });
    await decide(refused.id, 'rejected', 'siren_unknown', {});
    ids.set('refused', refused.id);
    world.clock.set(NOW);
  });
  afterAll(() => world.database.close());

  async function waiting(name: string, told: Told) {
    world.clock.set(told.at);
    const { email, firstName = 'Anne', lastName = 'Martin', siren = '732829320' } = told;
    const file = await submitted(world.deps, {
      ...{ firstName, lastName, siren },
      ...(email ? { email } : {}),
    });
    const { reason = 'owner_mismatch', departement = '44', companyName = 'Toits' } = told;
    await decide(file.id, 'pending', reason, { departement, companyName });
    ids.set(name, file.id);
    references.set(name, file.reference);
    world.clock.set(NOW);
  }

  function decide(id: string, to: 'pending' | 'rejected', reason: Reason, fields: object) {
    const request = { applicationId: id, author: { by: 'machine' } as const };
    return recordDecision(world.deps, {
      ...request,
      decide: () => Promise.resolve({ to, reason, evidence: {}, fields }),
    });
  }

  const idOf = (name: string) => ids.get(name) ?? '';
  const names = (lines: readonly { id: string }[]) =>
    lines.map(({ id }) => [...ids].find(([, each]) => each === id)?.[0]);

  async function found(typed: string, viewer: Actor = claire) {
    const parsed = await readFilter(world.dataSource, typed);
    if (!parsed.ok) throw new Error(parsed.problems.join());
    const asked = { filter: parsed.filter, viewerId: viewer.staffId };
    const { lines, total, isMore } = await findQueue(world.deps, asked);
    expect([total, isMore]).toEqual([lines.length, false]);
    return names(lines);
  }

  test('what came back with an answer is on top, then the oldest; a file is late past the delay of the chamber', async () => {
    const { lines } = await findQueue(world.deps);
    expect(names(lines)).toEqual(['answered', 'old', 'middle', 'young']);
    expect(lines.map(({ waitingWorkingDays }) => waitingWorkingDays)).toEqual([2, 9, 5, 1]);
    expect(lines.map(({ isLate }) => isLate)).toEqual([false, true, false, false]);
    expect(lines.map(({ mark }) => mark)).toEqual(['answered', null, null, null]);
    expect(lines.at(-1)?.claim?.name).toBe('Paul Petit');
  });

  test.each<[string, string[]]>([
    ['552 100 554', ['middle']],
    ['55210055400021', ['middle']],
    ['5521', ['middle']],
    ['elodie', ['middle']],
    ['ÉLODIE darcy', ['middle']],
    ['arcy oeuvre', ['middle']],
    ['legoff', ['old']],
    ['le goff anne', ['old']],
    ['goff menuiserie', []],
    ['jm.martin85@toits.example', ['young']],
    ['JM.Martin85@', ['young']],
    ['@toits', ['young']],
    ['jm.martin85', ['young']],
    ['jm_martin85@', []],
    ['motif:craft_conflict', ['middle']],
    ['-motif:craft_conflict,reponse-recue', ['old', 'young']],
    ['departement:44', ['answered', 'young']],
    ['-departement:44', ['old', 'middle']],
    ['departement:aucun', ['middle']],
    ['delegation:mayenne', ['old']],
    ['delegation:mayenne departement:44', []],
    ['profil:chef', ['answered', 'old', 'middle', 'young']],
    ['-profil:chef', []],
    ['age:>5j', ['old']],
    ['age:>=5j', ['old', 'middle']],
    ['age:1..2j', ['answered', 'young']],
    ['-age:>=5j', ['answered', 'young']],
    ['pris:oui', ['young']],
    ['pris:"Paul Petit"', ['young']],
    ['pris:moi', []],
    ['pris:personne', ['answered', 'old', 'middle']],
    ['statut:refusee', ['refused']],
    ['statut:toutes le goff', ['old', 'refused']],
    ['statut:toutes 552100554', ['middle', 'refused']],
  ])('%s', async (typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });

  test('« moi » is who asks, and a claim that has run out is nobody’s', async () => {
    expect(await found('pris:moi', paul)).toEqual(['young']);
    world.clock.advance(16 * 60_000);
    expect(await found('pris:moi', paul)).toEqual([]);
    world.clock.set(NOW);
  });

  test('a reference is found by a part of it, in any case, with or without hyphens', async () => {
    const reference = references.get('middle') ?? '';
    const [prefix = '', first = '', last = ''] = reference.split('-');
    for (const typed of [
      reference,
      reference.toLowerCase().replaceAll('-', ''),
      reference.replaceAll('-', ' '),
      `${prefix}-${first}`,
      `${first}-${last.slice(0, 2)}`.toLowerCase(),
      first + last.slice(0, 2),
      last,
    ]) {
      expect([typed, await found(typed)]).toEqual([typed, ['middle']]);
    }
  });

  test('pages follow one another without a gap, also where many were sent at one instant', async () => {
    await world.dataSource.query(
      `update applications set submitted_at = '2026-11-20T10:00:00.123456Z' where status = 'pending'`,
    );
    for (const typed of ['', 'statut:toutes']) {
      const filter = filterOf(typed);
      const all = await findQueue(world.deps, { filter });
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await findQueue(world.deps, { filter, after, limit: 1 });
        seen.push(...page.lines.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(seen).toEqual(all.lines.map(({ id }) => id));
      const streamed = [];
      for await (const { id } of streamQueue(world.deps, { filter })) streamed.push(id);
      expect(streamed).toEqual(seen);
    }
  });

  test('the next file follows the filter, then comes round; one that a colleague works on is passed over', async () => {
    const next = (from: string, typed: string) =>
      findNextInQueue(world.deps, idOf(from), claire.staffId, filterOf(typed));
    const order = names((await findQueue(world.deps)).lines);
    expect(order[0]).toBe('answered');
    expect(await next('middle', 'departement:53')).toBe(idOf('old'));
    expect(await next('old', 'departement:53')).toBeNull();
    expect(await next('old', 'departement:53,44')).toBe(idOf('answered'));
    expect(await next('answered', 'departement:44')).toBeNull();
    expect(await next('refused', 'statut:refusee')).toBeNull();
  });

  test('after a file that came first, what else comes first is proposed', async () => {
    await waiting('answered too', { at: '2026-11-20T11:00:00Z', reason: 'information_received' });
    const actor = claire;
    const { lines } = await findQueue(world.deps);
    const [first, second] = lines;
    if (!first || !second) throw new Error('two answered');
    expect([first.mark, second.mark]).toEqual(['answered', 'answered']);
    const { id, version } = first;
    await rejectApplication(world.deps, actor, { applicationId: id, version, reason: 'not_entitled' });
    expect(await findNextInQueue(world.deps, id, actor.staffId)).toBe(second.id);
  });
});

test('an age in the filter is the age on the line, across week-ends, holidays and the change of hour', () => {
  for (const now of ['2026-11-23T09:00:00Z', '2026-10-26T23:30:00Z', '2026-05-03T22:30:00Z']) {
    for (let hours = 0; hours < 24 * 30; hours += 5) {
      const sent = new Date(Date.parse(now) - hours * 3_600_000);
      for (const days of [1, 2, 5, 10]) {
        const isOlder = workingDaysBetween(sent, new Date(now)) >= days;
        expect([sent, days, sent < sentBefore(days, new Date(now))]).toEqual([sent, days, isOlder]);
      }
    }
  }
});

function filterOf(typed: string) {
  const parsed = parseFilter(typed);
  if (!parsed.ok) throw new Error(parsed.problems.join());
  return parsed.filter;
}

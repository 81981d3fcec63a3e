import { describe, expect, jest, test } from '@jest/globals';
import { READING_VERSION, type SourceRecord } from '../../src/registry/company.js';
import { RegistryUnavailable } from '../../src/registry/errors.js';
import { createFindCompany } from '../../src/registry/find-company.js';
import type { RegistryWatch } from '../../src/registry/observed.js';
import type { Ask, GivenAnswer, RemoteSource } from '../../src/registry/source.js';
import { alarms, freePace, memoryAnswers, NOW } from './world.js';

const SIREN = '999980402';
const PIVOT = '999980055';
const at = NOW.toISOString();
type Name = RemoteSource['name'];

const found = (source: Name, more: Partial<SourceRecord> = {}): GivenAnswer => {
  const record = { reading: READING_VERSION, ...more, source, at };
  return { kind: 'found', source, at, record };
};
const absent = (source: Name): GivenAnswer => ({ kind: 'absent', source, at });
const moved = (pivot: string): GivenAnswer => ({ kind: 'redirected', source: 'insee', at, pivot });
const down = (source: Name, reason: RegistryUnavailable['reason'] = 'server_error') =>
  new RegistryUnavailable(source, reason);

describe('finding a company', () => {
  test('gives the answers in the order of the sources, whoever answers first', async () => {
    const { find } = composed({ insee: slowly(() => found('insee')), rne: () => absent('rne') });
    expect(await find(SIREN)).toEqual({
      siren: SIREN,
      redirectedFrom: null,
      answers: [found('insee'), absent('rne')],
    });
  });

  test('a source that fails says so in its place and stops no other', async () => {
    const { find, unreadable } = composed({ insee: () => raise(down('insee')), rne: () => found('rne') });
    const { answers } = await find(SIREN);
    expect(unreadable).toEqual([]);
    expect(answers).toEqual([
      { kind: 'unavailable', source: 'insee', at, cause: 'server_error' },
      found('rne'),
    ]);
  });

  test('follows a doublon once, and keeps both SIRENs', async () => {
    const { find, asked } = composed({
      insee: (siren) => (siren === SIREN ? moved(PIVOT) : found('insee')),
      rne: (siren) => (siren === SIREN ? absent('rne') : found('rne')),
    });
    expect(await find(SIREN)).toEqual({
      siren: PIVOT,
      redirectedFrom: SIREN,
      redirectedBy: { source: 'insee', at },
      answers: [found('insee'), found('rne')],
    });
    expect(asked('rne')).toEqual([SIREN, PIVOT]);
  });

  describe('where Recherche d’entreprises knows the SIREN that replaces a doublon', () => {
    const search = (siren: string) =>
      siren === SIREN
        ? found('recherche-entreprises', { replacedBy: PIVOT })
        : found('recherche-entreprises');

    test('it is heard while INSEE is out', async () => {
      const { find } = composed({ insee: () => raise(down('insee')), 'recherche-entreprises': search });
      expect(await find(SIREN)).toMatchObject({
        ...{ siren: PIVOT, redirectedFrom: SIREN },
        redirectedBy: { source: 'recherche-entreprises' },
      });
    });

    test('and not where INSEE answered', async () => {
      for (const insee of [() => found('insee'), () => absent('insee')]) {
        const { find } = composed({ insee, 'recherche-entreprises': search });
        expect(await find(SIREN)).toMatchObject({ siren: SIREN, redirectedFrom: null });
      }
    });
  });

  test('takes a chain or a loop of doublons for an answer that says nothing', async () => {
    const { find } = composed({ insee: (siren) => moved(siren === SIREN ? PIVOT : SIREN) });
    expect(await find(SIREN)).toEqual({
      siren: PIVOT,
      redirectedFrom: SIREN,
      redirectedBy: { source: 'insee', at },
      answers: [{ kind: 'unavailable', source: 'insee', at, cause: 'malformed' }],
    });
  });

  test('raises the alarm when our key is refused, and only then', async () => {
    const { find, heard } = composed({
      insee: () => raise(down('insee', 'unauthorized')),
      rne: () => raise(down('rne')),
    });
    await find(SIREN);
    expect(heard).toEqual([{ source: 'insee', cause: 'unauthorized' }]);
  });

  test('lets a mistake of ours rise', async () => {
    const { find } = composed({ insee: () => raise(new TypeError('a bug')) });
    await expect(find(SIREN)).rejects.toThrow('a bug');
    await expect(find('../siren')).rejects.toBeInstanceOf(TypeError);
  });
});

describe('kept answers', () => {
  test.each([
    ['found', found('insee'), 12],
    ['absent', absent('insee'), 1],
    ['withheld', { kind: 'withheld', source: 'insee', at } as const, 1],
  ])('%s is kept, so many hours: %#', async (_kind, answer, hours) => {
    const { find, asked, kept } = composed({ insee: () => answer });
    await find(SIREN);
    await find(SIREN);
    expect(asked('insee')).toHaveLength(1);
    const expiresAt = kept.get(`${SIREN} insee`)?.expiresAt;
    expect(expiresAt).toEqual(new Date(NOW.getTime() + hours * 3_600_000));
  });

  test.each([
    ['of another reading', found('insee', { reading: READING_VERSION - 1 })],
    [
      'read before the reading was kept',
      { ...found('insee'), record: { source: 'insee', at } } as GivenAnswer,
    ],
    ['of the evening before', { ...found('insee'), at: '2026-11-22T22:59:00.000Z' }],
  ])('a record %s is asked again', async (_what, stored) => {
    const { find, asked, keep } = composed({ insee: () => found('insee') });
    await keep(stored);
    await find(SIREN);
    expect(asked('insee')).toHaveLength(1);
  });

  test('19. an error is never kept: the next question is asked again', async () => {
    let isDown = true;
    const { find, kept } = composed({
      insee: () => (isDown ? raise(down('insee', 'quota')) : found('insee')),
    });
    await find(SIREN);
    expect(kept.size).toBe(0);
    isDown = false;
    expect((await find(SIREN)).answers).toEqual([found('insee')]);
  });

  test('found within the hour is fresh enough for a correction; an absence is asked again', async () => {
    const { find, asked } = composed({ insee: () => found('insee'), rne: () => absent('rne') });
    await find(SIREN);
    await find(SIREN, { fresh: 'lately' });
    expect([asked('insee').length, asked('rne').length]).toEqual([1, 2]);
  });

  test('a fresh answer is asked for again, and then kept', async () => {
    const { find, asked } = composed({ insee: () => found('insee') });
    await find(SIREN);
    await find(SIREN, { fresh: true });
    await find(SIREN);
    expect(asked('insee')).toHaveLength(2);
  });
});

describe('the breaker', () => {
  test('leaves a register alone after three failures running, and tries again half a minute later', async () => {
    jest.useFakeTimers({ now: NOW });
    try {
      let isDown = true;
      const { find, asked } = composed({ insee: () => (isDown ? raise(down('insee')) : found('insee')) });
      for (const _ of [1, 2, 3]) await find(SIREN);
      expect((await find(SIREN)).answers).toMatchObject([{ kind: 'unavailable', cause: 'breaker_open' }]);
      expect(asked('insee')).toHaveLength(3);
      isDown = false;
      jest.setSystemTime(NOW.getTime() + 31_000);
      expect((await find(SIREN)).answers).toEqual([found('insee')]);
    } finally {
      jest.useRealTimers();
    }
  });

  test('is not opened by one company whose answer cannot be read, nor by "not found"', async () => {
    const { find, unreadable } = composed({
      insee: () => raise(down('insee', 'malformed')),
      rne: () => absent('rne'),
    });
    for (const _ of [1, 2, 3, 4]) await find(SIREN, { fresh: true });
    const { answers } = await find(SIREN, { fresh: true });
    expect(answers).toMatchObject([{ cause: 'malformed' }, { kind: 'absent' }]);
    expect(unreadable).toEqual(['insee', 'insee', 'insee', 'insee', 'insee']);
  });
});

type Reply = (siren: string) => GivenAnswer | Promise<GivenAnswer>;

/** The composition around sources that answer by hand. */
function composed(replies: Partial<Record<Name, Reply>>) {
  const { heard, onAlarm } = alarms();
  const answers = memoryAnswers();
  const calls: { name: string; siren: string }[] = [];
  const sources = Object.entries(replies).map(([name, reply]): RemoteSource => {
    const ask: Ask = async (siren) => {
      calls.push({ name, siren });
      return reply(siren);
    };
    return { name: name as Name, pace: freePace(), connect: () => ask };
  });
  const unreadable: Name[] = [];
  const watch: RegistryWatch = {
    onCall: () => undefined,
    onUnreadable: (source) => void unreadable.push(source),
  };
  const find = createFindCompany({ sources, answers, timeoutMs: 1_000, clock: () => NOW, onAlarm, watch });
  const asked = (name: Name) => calls.filter((call) => call.name === name).map(({ siren }) => siren);
  const keep = (answer: GivenAnswer) => answers.keep(SIREN, answer, new Date(NOW.getTime() + 3_600_000));
  return { find, asked, heard, unreadable, kept: answers.kept, keep };
}

function raise(error: Error): never {
  throw error;
}

/** Answers after everyone else. */
function slowly(answer: () => GivenAnswer): Reply {
  return () => new Promise((resolve) => setImmediate(() => resolve(answer())));
}

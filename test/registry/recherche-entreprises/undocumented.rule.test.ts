import { describe, expect, test } from '@jest/globals';
import { createFindCompany } from '../../../src/registry/find-company.js';
import type { RegistryCall } from '../../../src/registry/observed.js';
import { askRechercheEntreprises } from '../../../src/registry/recherche-entreprises/client.js';
import { bakery, recordIn, searchResult, SIREN } from '../bodies.js';
import { alarms, answering, freePace, memoryAnswers, NOW, now } from '../world.js';

const refused = { status: 400, body: { erreur: 'Veuillez indiquer un paramètre `include_admin` correct.' } };
const found = (changes: object = {}) => {
  const results = [
    searchResult(bakery(), { etablissements: undefined, immatriculation: undefined, ...changes }),
  ];
  return { status: 200, body: { results, total_results: 1 } };
};
const withMore = { q: SIREN, include_admin: 'etablissements,immatriculation', page_etablissements: 1 };
const plain = { q: SIREN };

describe('the undocumented part of Recherche d’entreprises', () => {
  test('where it is refused, the SIREN alone is asked, and less is known', async () => {
    const { call, requests } = answering(refused, found({ nombre_etablissements_ouverts: 2 }));
    const record = recordIn(await askRechercheEntreprises(call, now)(SIREN, {}));
    expect(requests.map(({ query }) => query)).toEqual([withMore, plain]);
    expect(record).toMatchObject({ state: 'active', establishments: { coverage: 'some' } });
    expect(record).not.toHaveProperty('isCraft');
  });

  test('is not asked for again during an hour', async () => {
    let minutes = 0;
    const clock = () => new Date(NOW.getTime() + minutes * 60_000);
    const { call, requests } = answering(refused, found(), found(), found());
    const ask = askRechercheEntreprises(call, clock);
    for (minutes of [0, 59, 60]) await ask(SIREN, {});
    expect(requests.map(({ query }) => query)).toEqual([withMore, plain, plain, withMore]);
  });

  test('a SIREN alone that is refused too could not be asked', async () => {
    const asking = askRechercheEntreprises(answering(refused, refused).call, now)(SIREN, {});
    await expect(asking).rejects.toMatchObject({ reason: 'malformed' });
  });

  test.each([
    { status: 400, body: undefined },
    { status: 400, body: { message: 'Bad Request' } },
  ])('a refusal that the register did not write is no reason to ask twice: %j', async (answer) => {
    const { call, requests } = answering(answer);
    const asking = askRechercheEntreprises(call, now)(SIREN, {});
    await expect(asking).rejects.toMatchObject({ reason: 'malformed' });
    expect(requests).toHaveLength(1);
  });

  test('both questions wait their turn and are counted; the answer is kept and opens no breaker', async () => {
    const calls: RegistryCall[] = [];
    const pace = freePace();
    const { call } = answering(refused, found());
    const find = createFindCompany({
      sources: [
        {
          name: 'recherche-entreprises',
          pace,
          connect: (around) => askRechercheEntreprises(around(call), now),
        },
      ],
      answers: memoryAnswers(),
      timeoutMs: 1_000,
      clock: now,
      onAlarm: alarms().onAlarm,
      watch: { onCall: (one) => calls.push(one), onUnreadable: () => undefined },
    });
    for (const _ of [1, 2, 3, 4]) expect((await find(SIREN)).answers).toMatchObject([{ kind: 'found' }]);
    expect([pace.turns, calls.map(({ result }) => result)]).toEqual([2, ['400', '200']]);
  });
});

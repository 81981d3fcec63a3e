import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Application } from '../../src/applications/application.entity.js';
import { actionOn, openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

/** GUICHET_RACES=1000 for the long run. */
const RACES = Number(process.env['GUICHET_RACES'] ?? 60);
const AT_ONCE = 5;

interface Answer {
  notice: { type: 'success' | 'error'; message: string };
}

interface Race {
  file: Application;
  answers: Answer['notice'][];
}

const REFUSED =
  /^Déjà traitée par (Claire Dupont|Paul Morin) le 23 novembre 2026 à 10\u202fh\u202f\d\d\u202f: (acceptée \(Activité artisanale confirmée\)|refusée \(SIREN d’une autre personne\))\.$/;

describe(`two people decide one file at the same instant, ${String(RACES)} times`, () => {
  let desk: Desk;
  let races: Race[];
  beforeAll(
    async () => {
      desk = await openDesk();
      const claire = await desk.enter('receptionist', 'Claire Dupont');
      const paul = await desk.enter('receptionist', 'Paul Morin');
      races = [];
      for (let n = 0; n < RACES; n += AT_ONCE) {
        const some = Array.from({ length: Math.min(AT_ONCE, RACES - n) }, (_, k) => n + k);
        races.push(...(await Promise.all(some.map((k) => race(k % 2 ? [claire, paul] : [paul, claire], k)))));
      }
    },
    30_000 + RACES * 1_000,
  );
  afterAll(() => desk.close());

  /** The first accepts; the second accepts too, or refuses. */
  async function race([first, second]: [Visitor, Visitor], n: number): Promise<Race> {
    const file = await pendingFile(desk.world.deps, { siren: String(100_000_000 + n) });
    const { version } = file;
    const accepting = { version, reason: 'craft_confirmed' };
    const answers = await Promise.all([
      told(first.post(actionOn(file.id, 'approve')).send(accepting)),
      n % 3 === 0
        ? told(second.post(actionOn(file.id, 'approve')).send(accepting))
        : told(second.post(actionOn(file.id, 'reject')).send({ version, reason: 'siren_not_applicants' })),
    ]);
    return { file, answers };
  }

  async function told(asked: ReturnType<Visitor['post']>): Promise<Answer['notice']> {
    return ((await asked.expect(200)).body as Answer).notice;
  }

  const count = async (sql: string) => {
    const [row] = await desk.world.dataSource.query<{ rows: number; files: number }[]>(
      `select count(*)::int as rows, count(distinct application_id)::int as files from ${sql}`,
    );
    return row;
  };

  test('each race has one winner and one clear refusal, which says who decided what, and when', () => {
    const notices = races.flatMap(({ answers }) => answers);
    expect(notices.filter(({ type }) => type === 'success')).toHaveLength(RACES);
    const refused = notices.filter(({ type }) => type === 'error').map(({ message }) => message);
    expect(refused.filter((message) => REFUSED.test(message))).toHaveLength(RACES);
  });

  test('each file has one decision of a person, and one mail about it', async () => {
    const once = { rows: RACES, files: RACES };
    expect(await count(`decisions where by = 'person'`)).toEqual(once);
    expect(await count(`mail_deliveries where message in ('finalise','rejected')`)).toEqual(once);
  });

  test('what the winner was told is what the file has become', async () => {
    const rows = await desk.world.dataSource.query<{ id: string; status: string }[]>(
      'select id, status from applications',
    );
    const statusOf = new Map(rows.map(({ id, status }) => [id, status]));
    const wrong = races.filter(({ file, answers }) => {
      const won = answers.find(({ type }) => type === 'success')?.message ?? '';
      return !won.startsWith(statusOf.get(file.id) === 'approved' ? 'Demande acceptée' : 'Demande refusée');
    });
    expect(wrong).toEqual([]);
  });
});

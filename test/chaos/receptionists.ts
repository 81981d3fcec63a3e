import { setTimeout as pause } from 'node:timers/promises';
import { enterByHttp, hire, type Ask } from '../support/desk-person.js';
import type { Chance } from './chance.js';
import type { House } from './house.js';

/** What the desk answered to one of two who decided one file at once; « silence » when nothing came back. */
export interface HandDecision {
  applicationId: string;
  outcome: 'done' | 'refused' | 'silence';
}

const ANSWERED_WITHIN_MS = 10_000;
const BETWEEN_MS = { least: 300, most: 2_000 };

/** Two receptionists who always take the same file, and decide it differently at the same instant. */
export async function startReceptionists(
  house: House,
  chance: Chance,
): Promise<{ log: HandDecision[]; stop: () => Promise<void> }> {
  const deps = { dataSource: house.dataSource, now: () => new Date() };
  const claire = await enterByHttp(house.panel, await hire(deps, 'receptionist', 'Claire Dupont'));
  const paul = await enterByHttp(house.panel, await hire(deps, 'receptionist', 'Paul Morin'));
  const log: HandDecision[] = [];
  let isStopping = false;
  const work = async () => {
    while (!isStopping) {
      const file = await nextFile(house, chance).catch(() => null);
      if (file) {
        const { id, version } = file;
        const outcomes = await Promise.all([
          decide(claire, id, 'approve', { version, reason: 'craft_confirmed' }),
          decide(paul, id, 'reject', { version, reason: 'siren_not_applicants' }),
        ]);
        log.push(...outcomes.map((outcome) => ({ applicationId: id, outcome })));
      }
      await pause(chance.between(BETWEEN_MS.least, BETWEEN_MS.most));
    }
  };
  const working = work();
  return {
    log,
    stop: async () => {
      isStopping = true;
      await working;
    },
  };
}

async function nextFile({ dataSource }: House, chance: Chance) {
  const rows = await dataSource.query<{ id: string; version: number }[]>(
    `select id, version from applications where status = 'pending' and not decided_by_person
     order by submitted_at limit 10`,
  );
  return rows.length > 0 ? chance.pick(rows) : null;
}

async function decide(ask: Ask, id: string, action: string, body: object): Promise<HandDecision['outcome']> {
  const asked = ask(`/api/resources/applications/records/${id}/${action}`, { body })
    .then(async (response) => (await response.json()) as { notice?: { type: string } })
    .catch(() => null);
  const answer = await Promise.race([asked, pause(ANSWERED_WITHIN_MS, null)]);
  if (answer?.notice?.type === 'success') return 'done';
  return answer?.notice?.type === 'error' ? 'refused' : 'silence';
}

import type { Express, RequestHandler } from 'express';
import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { createPanel } from '../../admin/panel.js';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { Application } from '../../src/applications/application.entity.js';
import type { Deps } from '../../src/database/deps.js';
import type { Role } from '../../src/staff/roles.js';
import { codeOf, hire, STAFF_PASSWORD, type Hired } from '../support/desk-person.js';
import { aCompany, anOfficer, fromRne } from '../support/company.js';
import { traderInInsee } from '../support/sole-trader.js';
import { openWorld, submitted, type World } from '../support/world.js';

export type Visitor = ReturnType<typeof request.agent>;

/** The panel on a database of its own, and people who can sign in to it. */
export interface Desk {
  world: World;
  panel: Express;
  /** The same panel, as another process would run it. */
  another(): Express;
  /** What the panel logged, one JSON line each. */
  logLines: string[];
  /** Creates somebody with this role; gives their address and id. */
  hire(role: Role, name?: string): Promise<Hired>;
  /** A browser in which somebody with this role is signed in. */
  enter(role: Role, name?: string): Promise<Visitor & { staffId: string }>;
  close(): Promise<void>;
}

export const LINK_SECRET = 'a link secret of at least 32 characters';

export interface DeskSettings {
  NODE_ENV?: 'test' | 'production';
  TRUST_PROXY?: number;
  queueBoard?: (databaseUrl: string) => RequestHandler;
}

export async function openDesk(settings: DeskSettings = {}): Promise<Desk> {
  const world = await openWorld();
  const pool = new pg.Pool({ connectionString: world.database.url, max: 4 });
  const logLines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => keepLine(logLines, line) });
  const createOne = () =>
    createPanel({
      deps: world.deps,
      pool,
      ...(settings.queueBoard ? { queueBoard: settings.queueBoard(world.database.url) } : {}),
      log,
      env: {
        NODE_ENV: settings.NODE_ENV ?? 'test',
        ADMIN_URL: 'http://desk.invalid',
        PUBLIC_URL: 'http://site.invalid',
        SESSION_SECRET: 'a secret of the tests, long enough to be one',
        LINK_SECRET,
        TRUST_PROXY: settings.TRUST_PROXY ?? 0,
        RATE_LIMIT_FACTOR: 1,
      },
    });
  const panel = createOne();
  return {
    world,
    panel,
    another: createOne,
    logLines,
    hire: (role, name) => hire(world.deps, role, name),
    enter: async (role, name) => {
      const hired = await hire(world.deps, role, name);
      const visitor = request.agent(panel);
      const { email, staffId } = hired;
      await visitor.post('/admin/login').type('form').send({ email, password: STAFF_PASSWORD }).expect(303);
      await visitor
        .post('/admin/login/code')
        .type('form')
        .send({ code: await codeOf(hired, world.deps.now()) })
        .expect(303);
      return Object.assign(visitor, { staffId });
    },
    close: async () => {
      await pool.end();
      await world.database.close();
    },
  };
}

/** A breakdown is told while the tests run, too. */
function keepLine(lines: string[], line: string): void {
  lines.push(line);
  if (line.includes('the panel failed')) console.error(line);
}

/** A file that waits for a person: a craft company of the region in somebody else's name. */
export async function pendingFile(
  deps: Deps,
  overrides: Parameters<typeof submitted>[1] = {},
): Promise<Application> {
  const application = await submitted(deps, { firstName: 'Jean', lastName: 'Martin', ...overrides });
  const { siren } = application;
  const answers = [traderInInsee(), fromRne({ officers: [], soleTrader: anOfficer({ role: null }) })];
  await applyVerdict(deps, application.id, siren, { ...aCompany(...answers), siren: siren ?? '' });
  return deps.dataSource.getRepository(Application).findOneByOrFail({ id: application.id });
}

/** Where an action on a file is asked. */
export function actionOn(applicationId: string, action: string): string {
  return `/admin/api/resources/applications/records/${applicationId}/${action}`;
}

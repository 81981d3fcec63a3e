import type { Express } from 'express';
import request from 'supertest';
import { Application } from '../../src/applications/application.entity.js';
import type { Role } from '../../src/staff/roles.js';
import { codeOf, STAFF_PASSWORD, type Hired } from '../support/desk-person.js';
import { openDesk, pendingFile, type Desk, type Visitor } from './desk.js';
import { openStock } from './stock.js';

/** A panel under attack: AdminJS as shipped, or ours, on one database with the same people and files. */
export interface Target {
  app: Express;
  /** The same panel in another process. */
  another: Express;
  hire(role: Role, name?: string): Promise<Hired>;
  /** Shows the password, and the code where one is asked for. */
  signIn(visitor: Visitor, person: Hired): Promise<void>;
  /** A new file that waits for a person. */
  file(): Promise<Application>;
  reread(file: Application): Promise<Application>;
  /** Addresses for administrators alone. */
  forAdministrators: readonly string[];
  sql<T>(query: string, parameters?: unknown[]): Promise<T[]>;
}

/** A code serves once: the next one comes with the next period. */
const A_CODE_MS = 30_000;

export interface Targets {
  stock: Target;
  ours: Target;
  close(): Promise<void>;
}

export async function openTargets(): Promise<Targets> {
  const desk = await openDesk({ TRUST_PROXY: 1 });
  const stock = await openStock(desk.world.database.url);
  const shared = sharedParts(desk);
  return {
    stock: {
      ...shared,
      app: stock.app,
      another: stock.another(),
      signIn: showPassword,
      forAdministrators: ['/admin/api/pages/equipe'],
    },
    ours: {
      ...shared,
      app: desk.panel,
      another: desk.another(),
      signIn: async (visitor, person) => {
        await showPassword(visitor, person);
        desk.world.clock.advance(A_CODE_MS);
        const code = await codeOf(person, desk.world.deps.now());
        await visitor.post('/admin/login/code').type('form').send({ code }).expect(303);
      },
      forAdministrators: ['/admin/pages/equipe', '/admin/desk/team'],
    },
    close: async () => {
      await stock.close();
      await desk.close();
    },
  };
}

/** A browser in which somebody with this role is signed in. */
export async function entered(target: Target, role: Role, name?: string): Promise<Visitor> {
  const visitor = request.agent(target.app);
  await target.signIn(visitor, await target.hire(role, name));
  return visitor;
}

async function showPassword(visitor: Visitor, { email }: Hired): Promise<void> {
  const { status } = await visitor
    .post('/admin/login')
    .type('form')
    .send({ email, password: STAFF_PASSWORD });
  if (status !== 302 && status !== 303) throw new Error(`the right password answered ${String(status)}`);
}

function sharedParts(desk: Desk): Pick<Target, 'hire' | 'file' | 'reread' | 'sql'> {
  const { world } = desk;
  const files = world.dataSource.getRepository(Application);
  return {
    hire: (role, name) => desk.hire(role, name),
    file: () => pendingFile(world.deps),
    reread: ({ id }) => files.findOneByOrFail({ id }),
    sql: (query, parameters) => world.dataSource.query(query, parameters),
  };
}

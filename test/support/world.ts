import type { DataSource } from 'typeorm';
import type { SignupForm } from '../../src/applications/submit-application.js';
import { Application } from '../../src/applications/application.entity.js';
import { submitApplication } from '../../src/applications/submit-application.js';
import type { Deps } from '../../src/database/deps.js';
import { StaffMember } from '../../src/staff/staff-member.entity.js';
import type { Actor } from '../../src/staff/policy.js';
import type { Role } from '../../src/staff/roles.js';
import { openTestDatabase, type TestDatabase } from './database.js';

/** A clock that tests move by hand. */
export interface TestClock {
  now: () => Date;
  set: (iso: string) => void;
  advance: (ms: number) => void;
}

export function clockAt(iso: string): TestClock {
  let time = Date.parse(iso);
  return {
    now: () => new Date(time),
    set: (to) => {
      time = Date.parse(to);
    },
    advance: (ms) => {
      time += ms;
    },
  };
}

/** A database of one's own and a clock: what gestures are tested with. */
export interface World {
  database: TestDatabase;
  dataSource: DataSource;
  clock: TestClock;
  deps: Deps;
}

export async function openWorld(at = '2026-11-23T09:00:00Z'): Promise<World> {
  const database = await openTestDatabase();
  const clock = clockAt(at);
  const { dataSource } = database;
  return { database, dataSource, clock, deps: { dataSource, now: clock.now } };
}

let signups = 0;

/** A sign-up form that the door would let through. */
export function signupForm(overrides: Partial<SignupForm> = {}): SignupForm {
  signups += 1;
  return {
    profile: 'company_head',
    siren: '732829320',
    firstName: 'Anne',
    lastName: 'Le Goff',
    email: `anne.${String(signups)}@example.fr`,
    password: 'quatre chevaux bleus',
    delegateMission: false,
    channel: 'web',
    ...overrides,
  };
}

/** Signs up and gives the demande as it was stored. */
export async function submitted(deps: Deps, overrides: Partial<SignupForm> = {}): Promise<Application> {
  const result = await submitApplication(deps, signupForm(overrides));
  if (result.kind !== 'received') throw new Error(result.kind);
  return deps.dataSource.getRepository(Application).findOneByOrFail({ reference: result.reference });
}

let members = 0;

/** A member of staff who may act. */
export async function staff(deps: Deps, role: Role = 'receptionist', name = 'Claire Dupont'): Promise<Actor> {
  members += 1;
  const [firstName = '', lastName = ''] = name.split(' ');
  const repository = deps.dataSource.getRepository(StaffMember);
  const member = await repository.save(
    repository.create({
      email: `staff.${String(members)}@guichet.invalid`,
      firstName,
      lastName,
      role,
      status: 'active',
      passwordHash: 'not used here',
      sessionEpoch: 0,
      createdAt: deps.now(),
    }),
  );
  return { staffId: member.id, role };
}

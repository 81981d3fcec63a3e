import AdminJSExpress from '@adminjs/express';
import { Database, Resource } from '@adminjs/typeorm';
import AdminJS, { type ActionHandler, type RecordActionResponse } from 'adminjs';
import express, { type Express } from 'express';
import { BaseEntity, BeforeUpdate, Column, DataSource, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { isPassword } from '../../src/accounts/password.js';
import { SnakeCaseNaming } from '../../src/database/snake-case-naming.js';

@Entity('applications')
class StockApplication extends BaseEntity {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare reference: string;
  @Column({ type: 'text' }) declare status: string;
  @Column({ type: 'text' }) declare reason: string;
  @Column({ type: 'text' }) declare departement: string;
  @Column({ type: 'integer' }) declare version: number;

  /** A rule of the house, kept where the framework's guide says to keep it. */
  @BeforeUpdate() refuseWithoutDecision(): void {
    if (this.status === 'rejected') throw new Error('a refusal needs its decision');
  }
}

@Entity('staff_members')
class StockStaff extends BaseEntity {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare email: string;
  @Column({ type: 'text' }) declare firstName: string;
  @Column({ type: 'text' }) declare lastName: string;
  @Column({ type: 'text' }) declare role: string;
  @Column({ type: 'text' }) declare passwordHash: string;
}

@Entity('mail_deliveries')
class StockMail extends BaseEntity {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare message: string;
  @Column({ type: 'text' }) declare cause: string;
}

/** What AdminJS is as its guide sets it up, on the same database and the same people. */
export interface Stock {
  app: Express;
  /** Another process of the same panel. */
  another(): Express;
  close(): Promise<void>;
}

export async function openStock(url: string): Promise<Stock> {
  const dataSource = await new DataSource({
    ...{ type: 'postgres', url, entities: [StockApplication, StockStaff, StockMail] },
    ...{ namingStrategy: new SnakeCaseNaming(), installExtensions: false },
  }).initialize();
  for (const entity of [StockApplication, StockStaff, StockMail]) entity.useDataSource(dataSource);
  AdminJS.registerAdapter({ Database, Resource });
  const another = () => express().set('trust proxy', 1).use('/admin', panel());
  return { app: another(), another, close: () => dataSource.destroy() };
}

function panel() {
  const admin = new AdminJS({
    rootPath: '/admin',
    resources: [
      {
        resource: StockApplication,
        options: { id: 'applications', actions: { approve: { ...custom, handler: approve }, erase } },
      },
      { resource: StockStaff, options: { id: 'staff_members' } },
      { resource: StockMail, options: { id: 'mail_deliveries' } },
    ],
    pages: { equipe: { component: 'None', handler: async () => StockStaff.find() } },
  });
  return AdminJSExpress.buildAuthenticatedRouter(
    admin,
    { authenticate, cookiePassword: 'a secret of the tests, long enough to be one' },
    null,
    { secret: 'a secret of the tests, long enough to be one', resave: false, saveUninitialized: true },
  );
}

const custom = { actionType: 'record', component: false } as const;

const approve: ActionHandler<RecordActionResponse> = async (
  _request,
  _response,
  { record, currentAdmin },
) => {
  if (!record) throw new Error('no record');
  await record.update({ status: 'approved' });
  return { record: record.toJSON(currentAdmin) };
};

/** For nobody of the test; its hook writes down who asked, as hooks do. */
const erase = {
  ...custom,
  isAccessible: false,
  before: async (request: Parameters<ActionHandler<RecordActionResponse>>[0]) => {
    await StockApplication.update({ id: request.params.recordId ?? '' }, { departement: '00' });
    return request;
  },
  handler: approve,
};

async function authenticate(email: string, password: string) {
  const person = await StockStaff.findOneBy({ email });
  if (!person || !(await isPassword(password, person.passwordHash))) return null;
  const { id, role, firstName, lastName } = person;
  return { id, email, role, title: `${firstName} ${lastName}` };
}

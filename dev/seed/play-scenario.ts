import type { DataSource } from 'typeorm';
import { isConditional } from '../../src/accounts/profile.js';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { declareRestart } from '../../src/applications/ask-again.js';
import { Application } from '../../src/applications/application.entity.js';
import { submitApplication, type SignupForm } from '../../src/applications/submit-application.js';
import type { Deps } from '../../src/database/deps.js';
import type { FindCompany } from '../../src/registry/find-company.js';
import type { Scenario } from '../simulator/scenarios.js';

export interface Play {
  dataSource: DataSource;
  findCompany: FindCompany;
  password: string;
}

/** Someone signs up, the registers are asked and the rules decide, as it would have happened at `at`. */
export async function playScenario(play: Play, scenario: Scenario, index: number, at: Date): Promise<string> {
  const { own } = scenario;
  if (own?.sibling) await playSibling(play, scenario, index, at);
  if (own?.listed && scenario.siren !== null) await list(play.dataSource, scenario.siren, scenario);
  const application = await submit(play, formOf(scenario, play.password, index), at);
  let now = at;
  for (let check = 0; check <= (own?.notFoundChecks ?? 0); check += 1) {
    now = (await checkAt(play, application, now)) ?? now;
  }
  if (own?.restartDeclared) {
    await declareRestart(depsAt(play, at), application.id);
    await checkAt(play, application, quarterLater(at));
  }
  if (scenario.expected.status === 'submitted') await checkAt(play, application, quarterLater(at));
  return application.id;
}

/**
 * Row 4: what could not be asked for a quarter of an hour waits for a person too. A declared restart has been acknowledged
 * by then.
 */
function quarterLater(at: Date): Date {
  return new Date(at.getTime() + 16 * 60_000);
}

async function playSibling(play: Play, scenario: Scenario, index: number, at: Date): Promise<void> {
  const { own: _own, ...alone } = scenario;
  await playScenario(play, alone, index + 1_000, new Date(at.getTime() - 3_600_000));
}

async function submit(play: Play, form: SignupForm, at: Date): Promise<Application> {
  const result = await submitApplication(depsAt(play, at), form);
  if (result.kind !== 'received') throw new Error(`the demo's form was not received: ${result.kind}`);
  return play.dataSource.getRepository(Application).findOneByOrFail({ reference: result.reference });
}

/** Gives the instant of the next check, if there is one. */
async function checkAt(play: Play, application: Application, at: Date): Promise<Date | null> {
  const { siren } = application;
  const company = siren === null || application.delegateMission ? null : await play.findCompany(siren);
  await applyVerdict(depsAt(play, at), application.id, siren, company);
  return (await play.dataSource.getRepository(Application).findOneByOrFail({ id: application.id })).recheckAt;
}

function depsAt({ dataSource }: Play, at: Date): Deps {
  return { dataSource, now: () => at };
}

function formOf({ applicant, siren }: Scenario, password: string, index: number): SignupForm {
  const { profile, firstName = null, lastName = null, delegateMission = false } = applicant;
  return {
    profile,
    siren: isConditional(profile) ? siren : null,
    firstName,
    lastName,
    email: applicant.email ?? `demandeur-${String(index + 1)}@exemple.invalid`,
    password,
    delegateMission,
    channel: index % 3 === 0 ? 'api' : 'web',
  };
}

async function list(dataSource: DataSource, siren: string, { title, own }: Scenario): Promise<void> {
  if (!own?.listed) return;
  const { kind, contactNames, emailDomain } = own.listed;
  await dataSource.query(
    `insert into listed_companies (siren, kind, name, contact_names, email_domain, valid_from)
     values ($1, $2, $3, $4, $5, '2026-01-01')`,
    [siren, kind, title, JSON.stringify(contactNames), emailDomain],
  );
}

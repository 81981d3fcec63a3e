import type { DataSource } from 'typeorm';
import { isConditional } from '../../../src/accounts/profile.js';
import type { Application } from '../../../src/applications/application.entity.js';
import { companyFields } from '../../../src/applications/company-fields.js';
import { classify } from '../../../src/applications/classify.js';
import { canonical } from '../../../src/applications/hash-chain.js';
import { policyVersion2 } from '../../../src/applications/policy.js';
import type { Applicant, OwnKnowledge, Verdict } from '../../../src/applications/verdict.js';
import { chamber } from '../../../src/config/chamber.js';
import { departementOf } from '../../../src/config/geography.js';
import type { Company, Establishment } from '../../../src/registry/company.js';
import type { FindCompany } from '../../../src/registry/find-company.js';
import { startSimulator } from '../../simulator/main.js';
import { listEntryOf, scenarios, type Scenario } from '../../simulator/scenarios.js';
import { demoRegistry } from '../demo-registry.js';
import { writtenWith, type Written } from './written.js';

/** What the registers and the rules said of one scenario, to be said again of thousands of invented companies. */
export interface Picture {
  profile: Applicant['profile'];
  applicant: Applicant;
  company: Company | null;
  verdict: Verdict;
  /** The evidence in its canonical form, with places for what differs from one company to the next. */
  written: Written;
  /** What the demande keeps of the company. */
  fields: Partial<Application>;
  /** The workshop that stands for where the company is, if it has one. */
  workshop: Establishment | null;
}

/** @param keys SIRENs of scenarios, or profiles for those that give none */
export async function takePictures(
  dataSource: DataSource,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Picture>> {
  const simulator = await startSimulator({ port: 0 });
  try {
    const findCompany = demoRegistry(simulator.url, dataSource);
    const taken = new Map<string, Picture>();
    for (const key of new Set(keys)) taken.set(key, await takePicture(findCompany, scenarioOf(key)));
    return taken;
  } finally {
    await simulator.close();
    await dataSource.query('delete from registry_answers');
  }
}

function scenarioOf(key: string): Scenario {
  const found = scenarios.find(({ siren, applicant }) => key === (siren ?? applicant.profile));
  if (!found) throw new Error(`no scenario is known as ${key}`);
  return found;
}

async function takePicture(findCompany: FindCompany, scenario: Scenario): Promise<Picture> {
  const applicant = applicantOf(scenario);
  const isAsked = applicant.siren !== null && !applicant.delegateMission;
  const company = isAsked && applicant.siren !== null ? await findCompany(applicant.siren) : null;
  const own = ownOf(scenario);
  const verdict = classify({
    ...{ applicant, company, own, policy: policyVersion2, region: chamber.region, now: new Date() },
  });
  const isRowFour = verdict.outcome === 'undetermined';
  if (verdict.reason !== scenario.expected.reason) throw new Error(`${scenario.title}: ${verdict.reason}`);
  const evidence = { verdict, applicant, own, ...(company === null ? {} : { company }) };
  const workshop = isRowFour || company === null ? null : establishmentOf(company);
  const { profile } = applicant;
  return {
    ...{ profile, applicant, company, verdict, workshop },
    fields: isRowFour ? {} : companyFields(company),
    written: writtenWith(canonical(evidence), {
      siren: applicant.siren,
      workshop,
      email: scenario.applicant.email === undefined ? applicant.email : null,
    }),
  };
}

function applicantOf({ applicant, siren }: Scenario): Applicant {
  const { profile, firstName = null, lastName = null, delegateMission = false, email } = applicant;
  return {
    ...{ profile, firstName, lastName, delegateMission },
    siren: isConditional(profile) ? siren : null,
    email: email ?? 'quelqu.un@exemple.invalid',
  };
}

function ownOf({ own }: Scenario): OwnKnowledge {
  return {
    listed: listEntryOf(own),
    hasSibling: own?.sibling ?? false,
    notFoundChecks: own?.notFoundChecks ?? 0,
    rneUnreachableMinutes: 0,
    rneSaidNo: false,
    restartDeclared: own?.restartDeclared ?? false,
  };
}

/** The establishment by which the company has its département. */
function establishmentOf(company: Company): Establishment | null {
  const { departement } = companyFields(company);
  const all = company.answers.flatMap((answer) =>
    answer.kind === 'found' ? (answer.record.establishments?.list ?? []) : [],
  );
  const placed = all.find(({ codeCommune }) => departementOf(codeCommune) === departement);
  return departement ? (placed ?? null) : null;
}

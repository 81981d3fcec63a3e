import { applyVerdict } from '../../src/applications/apply-verdict.js';
import type { Application } from '../../src/applications/application.entity.js';
import type { Deps } from '../../src/database/deps.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import {
  aCompany,
  anActivity,
  anEstablishment,
  CHAUMONT,
  establishments,
  fromInsee,
  fromRne,
} from './company.js';
import { submitted } from './world.js';

/** What the registers say of a company, by what the rules then decide. */
export const TOLD: Readonly<
  Record<'approved' | 'pending' | 'outside' | 'ceased' | 'struckOff', SourceAnswer[]>
> = {
  approved: [fromInsee(), fromRne()],
  pending: [
    fromInsee(),
    fromRne({ officers: [{ familyNames: ['MARTIN'], firstNames: ['LUC'], role: '30' }] }),
  ],
  outside: [
    fromInsee({ establishments: establishments(anEstablishment({ codeCommune: CHAUMONT })) }),
    fromRne({ activities: [anActivity({ codeCommune: CHAUMONT })] }),
  ],
  ceased: [fromInsee({ state: 'ceased' }), fromRne()],
  // Struck off 35 days before the tests' day.
  struckOff: [fromInsee(), fromRne({ struckOffOn: '2026-10-19' })],
};

let files = 0;

/** A demande that the rules decided by themselves, on a SIREN of its own. */
export async function decidedFile(deps: Deps, told: keyof typeof TOLD): Promise<Application> {
  files += 1;
  const siren = String(100_000_000 + files);
  const application = await submitted(deps, { siren });
  await applyVerdict(deps, application.id, siren, { ...aCompany(...TOLD[told]), siren });
  return application;
}

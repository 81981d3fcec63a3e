import type { Profile } from '../accounts/profile.js';
import type { Deps } from '../database/deps.js';
import type { CauseWords } from '../mail/messages/values.js';
import { Application } from './application.entity.js';
import { publicWords } from './followed.query.js';
import type { ApplicationStatus } from './status.js';

/** A demande as « Votre espace » lists it. */
export interface MemberApplication {
  reference: string;
  profile: Profile;
  siren: string | null;
  companyName: string | null;
  departement: string | null;
  status: ApplicationStatus;
  words: CauseWords;
  submittedAt: Date;
}

/** Every demande of an account, newest first. */
export async function applicationsOf(deps: Deps, accountId: string): Promise<MemberApplication[]> {
  const applications = await deps.dataSource
    .getRepository(Application)
    .find({ where: { accountId }, order: { submittedAt: 'DESC' } });
  return Promise.all(
    applications.map(async (application) => {
      const { reference, profile, siren, companyName, departement, status, submittedAt } = application;
      const words = await publicWords(deps, application);
      return { reference, profile, siren, companyName, departement, status, submittedAt, words };
    }),
  );
}

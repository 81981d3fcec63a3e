import { isConditional } from '../src/accounts/profile.js';
import { applyVerdict } from '../src/applications/apply-verdict.js';
import { Application } from '../src/applications/application.entity.js';
import { beginCheck, endCheck, finishCheck, giveToStaff } from '../src/applications/check-attempts.js';
import { ApplicationNotFound } from '../src/applications/errors.js';
import { isToCheck } from '../src/applications/reverification.js';
import type { Deps } from '../src/database/deps.js';
import type { FindCompany } from '../src/registry/find-company.js';
import type { OutboxPayloads } from '../src/outbox/enqueue.js';
import { forgetAnswersAbout } from '../src/privacy/forget-answers.js';
import { MAX_CHECK_ATTEMPTS } from './retry-policy.js';

/** Asks the registers about a demande and applies the rules; quietly does nothing when the file has moved on. */
export async function checkApplication(
  { deps, findCompany }: { deps: Deps; findCompany: FindCompany },
  { applicationId, fresh }: OutboxPayloads['check-application'],
  signal?: AbortSignal,
): Promise<void> {
  const application = await deps.dataSource.getRepository(Application).findOneBy({ id: applicationId });
  if (!application) return;
  if (!isToCheck(application)) return finishCheck(deps, application);
  const attempt = await beginCheck(deps, applicationId);
  if (attempt > MAX_CHECK_ATTEMPTS) return giveToStaff(deps, applicationId);
  const { siren } = application;
  try {
    const isNeeded = siren !== null && isConditional(application.profile) && !application.delegateMission;
    const company = isNeeded
      ? await findCompany(siren, { fresh: fresh === 'yes' ? true : fresh, signal })
      : null;
    await applyVerdict(deps, applicationId, siren, company).catch(async (error: unknown) => {
      if (!(error instanceof ApplicationNotFound)) throw error;
      await forgetAnswersAbout(
        deps,
        [siren, company?.siren].filter((asked) => typeof asked === 'string'),
      );
    });
  } catch (error) {
    if (signal?.aborted) await endCheck(deps, applicationId);
    throw error;
  }
  await finishCheck(deps, application);
}

import { createLink, type NewLink } from '../../src/accounts/links.js';
import { tokenOf } from '../../src/accounts/token.js';
import { LinkToken } from '../../src/accounts/link-token.entity.js';
import { inTransaction } from '../../src/database/transaction.js';
import type { Application } from '../../src/applications/application.entity.js';
import { submitted } from '../support/world.js';
import { LINK_SECRET, type TestSite } from './open-site.js';

const PATHS = { finalise: '/compte/finaliser/', password: '/mot-de-passe/', follow: '/demande/' } as const;

/** The address a mail would hold for a new link of this demande. */
export async function mailedLink(
  { deps, dataSource }: TestSite,
  purpose: NewLink['purpose'],
  application: Application,
): Promise<{ path: string; token: string; id: string }> {
  const link = { purpose, accountId: application.accountId, applicationId: application.id };
  const id = await inTransaction(dataSource, (tx) => createLink(tx, link, deps.now()));
  const row = await dataSource.getRepository(LinkToken).findOneByOrFail({ id });
  const token = tokenOf(LINK_SECRET, row);
  return { path: PATHS[purpose] + token, token, id };
}

/** A demande whose account waits to be finalised, as after an approval. */
export async function accepted(
  site: TestSite,
  overrides: Parameters<typeof submitted>[1] = {},
): Promise<Application> {
  const application = await submitted(site.deps, { profile: 'founder_or_buyer', siren: null, ...overrides });
  await site.dataSource.query(
    `update applications set status = 'approved', reason = 'profile_unconditional' where id = $1`,
    [application.id],
  );
  await site.dataSource.query(`update accounts set status = 'to_activate' where id = $1`, [
    application.accountId,
  ]);
  return application;
}

/** A demande whose account is open. */
export async function opened(
  site: TestSite,
  overrides: Parameters<typeof submitted>[1] = {},
): Promise<Application> {
  const application = await accepted(site, overrides);
  await site.dataSource.query(`update accounts set status = 'active' where id = $1`, [application.accountId]);
  return application;
}

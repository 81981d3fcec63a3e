import { z } from 'zod';
import { Account } from '../../src/accounts/account.entity.js';
import { findPersonalData } from '../../src/privacy/personal-data.query.js';
import { deskFile } from '../desk-file.js';
import { notFound } from '../refused.js';

/** The copy that somebody asked the chamber for, as they would take it away themselves. */
export const personalDataFile = deskFile({
  ability: 'eraseAccount',
  sensitive: ({ account }) => ({
    back: `/admin/resources/accounts/records/${account}/show`,
    accountId: account,
  }),
  query: z.strictObject({ account: z.uuid() }),
  send: async ({ deps, query, response }) => {
    const account = await deps.dataSource.getRepository(Account).findOneBy({ id: query.account });
    if (!account || account.erasedAt !== null) throw notFound();
    const data = await findPersonalData(deps, account.id);
    response
      .attachment('donnees-personnelles.json')
      .type('json')
      .send(JSON.stringify(data, null, 2));
  },
});

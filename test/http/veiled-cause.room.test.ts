import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import { Application } from '../../src/applications/application.entity.js';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { findReceptionFile } from '../../src/applications/reception-file.query.js';
import { chamber } from '../../src/config/chamber.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { render } from '../../src/mail/messages/catalogue.js';
import type { MessageValues } from '../../src/mail/messages/values.js';
import { sampleLinks } from '../../src/mail/preview.js';
import { findPersonalData } from '../../src/privacy/personal-data.query.js';
import {
  aBranch,
  aCompany,
  anEstablishment,
  establishments,
  fromInsee,
  fromRne,
  RENNES,
} from '../support/company.js';
import { submitted } from '../support/world.js';
import { mailedLink } from './open-link.js';
import { openSite, Visitor, type TestSite } from './open-site.js';

const DAY_MS = 86_400_000;
/** No head office is flagged, and one open establishment is in another region: no register says where it is. */
const WITHOUT_HEAD_OFFICE = aCompany(
  fromInsee({
    establishments: establishments(
      anEstablishment({ isHeadOffice: false }),
      aBranch({ codeCommune: RENNES }),
    ),
  }),
  fromRne(),
);

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const reread = (id: string) => site.dataSource.getRepository(Application).findOneByOrFail({ id });

/** Anne's demande under this family name, once the rules have read the registers. */
async function judged(lastName: string): Promise<Application> {
  const { id, siren } = await submitted(site.deps, { lastName });
  await applyVerdict(site.deps, id, siren, WITHOUT_HEAD_OFFICE);
  return reread(id);
}

/** Everything that its applicant, or whoever holds the link, can read of a demande. */
async function readOutside(application: Application): Promise<Record<string, string>> {
  const { id, accountId } = application;
  const { path, token } = await mailedLink(site, 'follow', application);
  const visitor = new Visitor(site.app);
  await visitor.get(path);
  const page = async (at: string) => (await visitor.get(at)).text;
  const mails = await site.dataSource.getRepository(MailDelivery).findBy({ applicationId: id });
  const texts = mails.map(({ message, values }) => {
    expect(message).toBe('pending');
    const { text, html } = render('pending', values as MessageValues['pending'], sampleLinks, chamber);
    return text + html;
  });
  const reception = await findReceptionFile(site.deps, id);
  const read = {
    'follow page': await page('/demande'),
    'page of the SIREN': await page('/demande/siren'),
    explanation: await page('/demande/explication'),
    api: await page(`/api/v1/applications/${token}`),
    mails: texts.join(),
    'read aloud at the reception': String(reception?.spoken.join(' ')),
    'copy of the data': JSON.stringify(await findPersonalData(site.deps, accountId)),
  };
  const { email } = await site.dataSource.getRepository(Account).findOneByOrFail({ id: accountId });
  return Object.fromEntries(
    Object.entries(read).map(([where, text]) => [where, withoutOwn(text, application, email)]),
  );
}

/** Without what differs between any two demandes. */
function withoutOwn(text: string, { reference, lastName }: Application, email: string): string {
  return text
    .replaceAll(reference, 'REFERENCE')
    .replaceAll(email, 'EMAIL')
    .replaceAll(lastName ?? '', 'NAME')
    .replace(/(name="_csrf" value=|nonce=|nonce-)"?[\w.+/=-]+/g, '$1');
}

describe('where no register says where the head office is', () => {
  test('a right name and a wrong one read exactly the same outside, and still do once it was asked again', async () => {
    const [right, wrong] = [await judged('Le Goff'), await judged('Martin')];
    expect([right.reason, wrong.reason]).toEqual(['registry_silent', 'owner_mismatch']);
    expect([right.recheckAt, wrong.recheckAt]).toEqual([new Date(site.deps.now().getTime() + DAY_MS), null]);
    const first = await readOutside(right);
    expect(first['api']).toContain('"reason":"verification"');
    expect(first['follow page']).toContain('Un agent vérifie votre lien avec l’entreprise.');
    expect(first).toEqual(await readOutside(wrong));

    site.clock.advance(DAY_MS);
    const { answers } = WITHOUT_HEAD_OFFICE;
    const at = site.deps.now().toISOString();
    const later = { ...WITHOUT_HEAD_OFFICE, answers: answers.map((answer) => ({ ...answer, at })) };
    await applyVerdict(site.deps, right.id, right.siren, later);
    expect(await reread(right.id)).toMatchObject({ reason: 'registry_silent', causeVeiled: true });
    expect(await readOutside(right)).toEqual(await readOutside(wrong));
  });
});

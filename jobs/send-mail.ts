import { Counter } from 'prom-client';
import { linkAddresses } from '../src/accounts/link-addresses.js';
import { chamber } from '../src/config/chamber.js';
import type { Env } from '../src/config/env.js';
import type { Deps } from '../src/database/deps.js';
import { deliverMail } from '../src/mail/deliver-mail.js';
import { MailDeferred } from '../src/mail/errors.js';
import type { MailDelivery } from '../src/mail/mail-delivery.entity.js';
import type { Mailer } from '../src/mail/mailer.js';
import type { MessageLinks } from '../src/mail/messages/values.js';
import type { OutboxPayloads } from '../src/outbox/enqueue.js';
import { staffLinkAddress } from '../src/staff/staff-links.js';

export interface SendingMail {
  deps: Deps;
  mailer: Mailer;
  env: Pick<Env, 'LINK_SECRET' | 'PUBLIC_URL' | 'ADMIN_URL'>;
}

const mails = new Counter({
  name: 'guichet_mails_total',
  help: 'Mails handled by this process, by how it ended this time.',
  labelNames: ['result'],
});

/** Sends one mail; its links are made now and kept nowhere. */
export async function sendMail(
  { deps, mailer, env }: SendingMail,
  { mailDeliveryId }: OutboxPayloads['send-mail'],
  stop?: AbortSignal,
): Promise<void> {
  const linksFor = (delivery: MailDelivery) => linksOf(delivery, deps, env);
  try {
    const parts = { ...deps, mailer, chamber, linksFor };
    mails.inc({ result: await deliverMail(parts, mailDeliveryId, stop) });
  } catch (error) {
    mails.inc({ result: error instanceof MailDeferred ? 'deferred' : 'fault' });
    throw error;
  }
}

async function linksOf(delivery: MailDelivery, deps: Deps, env: SendingMail['env']): Promise<MessageLinks> {
  const { PUBLIC_URL: publicUrl } = env;
  return {
    ...(await openingLinks(delivery, deps, env)),
    signIn: `${publicUrl}/connexion`,
    rules: `${publicUrl}/comment-nous-decidons`,
    privacy: `${publicUrl}/donnees-personnelles`,
    contact: `${publicUrl}/contact`,
    panel: `${env.ADMIN_URL}/admin`,
  };
}

/** The links that open something: of an applicant by the site, of staff by the panel. */
async function openingLinks(
  { links, staffId }: MailDelivery,
  { dataSource }: Deps,
  { LINK_SECRET: secret, PUBLIC_URL: publicUrl, ADMIN_URL: adminUrl }: SendingMail['env'],
): Promise<Partial<MessageLinks>> {
  if (staffId === null) return linkAddresses(dataSource, links, { secret, publicUrl });
  const { password: linkId } = links;
  const password =
    linkId === undefined ? null : await staffLinkAddress(dataSource, linkId, { secret, adminUrl });
  return password === null ? {} : { password };
}

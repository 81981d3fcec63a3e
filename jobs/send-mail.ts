import { linkAddresses } from '../src/accounts/link-addresses.js';
import { chamber } from '../src/config/chamber.js';
import type { Env } from '../src/config/env.js';
import type { Deps } from '../src/database/deps.js';
import { deliverMail } from '../src/mail/deliver-mail.js';
import type { MailDelivery } from '../src/mail/mail-delivery.entity.js';
import type { Mailer } from '../src/mail/mailer.js';
import type { MessageLinks } from '../src/mail/messages/values.js';
import type { OutboxPayloads } from '../src/outbox/enqueue.js';

export interface SendingMail {
  deps: Deps;
  mailer: Mailer;
  env: Pick<Env, 'LINK_SECRET' | 'PUBLIC_URL' | 'ADMIN_URL'>;
}

/** Sends one mail; its links are made now and kept nowhere. */
export async function sendMail(
  { deps, mailer, env }: SendingMail,
  { mailDeliveryId }: OutboxPayloads['send-mail'],
): Promise<void> {
  const linksFor = (delivery: MailDelivery) => linksOf(delivery, deps, env);
  await deliverMail({ ...deps, mailer, chamber, linksFor }, mailDeliveryId);
}

async function linksOf({ links }: MailDelivery, deps: Deps, env: SendingMail['env']): Promise<MessageLinks> {
  const { PUBLIC_URL: publicUrl, LINK_SECRET: secret } = env;
  return {
    ...(await linkAddresses(deps.dataSource, links, { secret, publicUrl })),
    signIn: `${publicUrl}/connexion`,
    rules: `${publicUrl}/comment-nous-decidons`,
    privacy: `${publicUrl}/donnees-personnelles`,
    contact: `${publicUrl}/contact`,
    panel: `${env.ADMIN_URL}/admin`,
  };
}

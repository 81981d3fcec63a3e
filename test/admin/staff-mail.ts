import { sendMail } from '../../jobs/send-mail.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import type { OutgoingMail } from '../../src/mail/mailer.js';
import { LINK_SECRET, type Desk } from './desk.js';

const env = { LINK_SECRET, PUBLIC_URL: 'http://site.invalid', ADMIN_URL: 'http://desk.invalid' };

/** The newest mail written to somebody of the staff, as it goes out. @throws when there is none */
export async function staffMail(
  { world }: Desk,
  email: string,
): Promise<OutgoingMail & { name: string; path: string }> {
  const delivery = await world.dataSource
    .getRepository(MailDelivery)
    .findOneOrFail({ where: { recipient: email }, order: { createdAt: 'desc' } });
  const sent: OutgoingMail[] = [];
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail), close: () => undefined };
  await sendMail({ deps: world.deps, mailer, env }, { mailDeliveryId: delivery.id });
  const [mail] = sent;
  if (!mail) throw new Error(`the mail to ${email} was not sent`);
  const path = /http:\/\/desk\.invalid(\/admin\/acces\/[\w-]+)/.exec(mail.message.text)?.[1] ?? '';
  return { ...mail, name: delivery.message, path };
}

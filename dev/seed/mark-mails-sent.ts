import type { DataSource } from 'typeorm';
import { chamber } from '../../src/config/chamber.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { maskLinks } from '../../src/mail/mask-links.js';
import { render } from '../../src/mail/messages/catalogue.js';
import type { MessageLinks } from '../../src/mail/messages/values.js';

const AWAY = 'http://localhost/…';
const links: MessageLinks = {
  finalise: AWAY,
  follow: AWAY,
  password: AWAY,
  signIn: AWAY,
  rules: AWAY,
  privacy: AWAY,
  contact: AWAY,
  panel: AWAY,
};

/** The demo's people have no mailbox: their mails are recorded as sent, and nothing of the seed waits in the outbox. */
export async function markMailsSent(dataSource: DataSource): Promise<void> {
  const repository = dataSource.getRepository(MailDelivery);
  for (const delivery of await repository.findBy({ status: 'queued' })) {
    if (delivery.values === null) continue;
    const { subject, text, html } = render(delivery.message, delivery.values, links, chamber);
    await repository.update(
      { id: delivery.id },
      {
        status: 'sent',
        sentAt: delivery.sendAfter,
        attempts: 1,
        subject,
        textBody: maskLinks(text),
        htmlBody: maskLinks(html),
      },
    );
  }
  await dataSource.query('update outbox_messages set published_at = now() where published_at is null');
}

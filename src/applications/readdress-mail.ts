import type { EntityManager } from 'typeorm';
import type { Account } from '../accounts/account.entity.js';

/** Mails of an account that still wait go to its present address, with the links that replaced the ended ones. */
export async function readdressMail(
  tx: EntityManager,
  { id, email }: Pick<Account, 'id' | 'email'>,
  replaced: ReadonlyMap<string, string>,
): Promise<void> {
  const waiting: { id: string; links: Record<string, string> }[] = await tx.query(
    `select id, links from mail_deliveries where account_id = $1 and status = 'queued' for update`,
    [id],
  );
  for (const mail of waiting) {
    const links = Object.entries(mail.links).map(([name, link]) => [name, replaced.get(link) ?? link]);
    await tx.query('update mail_deliveries set recipient = $2, links = $3 where id = $1', [
      mail.id,
      email,
      JSON.stringify(Object.fromEntries(links)),
    ]);
  }
}

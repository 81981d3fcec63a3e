import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Chamber } from '../config/chamber.js';
import { MailDeferred, MailRefused } from './errors.js';
import { claimDelivery, keepLease, settle } from './lease.js';
import type { MailDelivery } from './mail-delivery.entity.js';
import type { Mailer } from './mailer.js';
import { maskedLinks, maskLinks } from './mask-links.js';
import { render } from './messages/catalogue.js';
import type { MessageLinks, RenderedMessage } from './messages/values.js';

export interface MailDelivering {
  dataSource: DataSource;
  mailer: Mailer;
  linksFor: (delivery: MailDelivery) => Promise<MessageLinks>;
  chamber: Chamber;
  now: () => Date;
}

/** As mail servers do for each other (RFC 5321, 4.5.4.1). */
const GIVE_UP_AFTER_MS = 5 * 24 * 3_600_000;
/** What the last error of a mail begins with when we cannot write it: nothing that a mail server said. */
export const FAULT_OF_OURS = 'fault ';
/** A quarter of an hour in all. */
const SAY_AGAIN_MS = 500;
const MOST_SAID = 1_800;

/**
 * Sends one mail, once. Its row is claimed before the mail server hears of it, and no transaction is open meanwhile.
 * A worker that dies between the server's « 250 » and our commit leaves a mail that is sent a second time: that
 * window cannot be closed; its Message-ID stays the same.
 * @param stop when it aborts, a mail whose text is not yet whole on the wire goes back to those that wait
 * @returns 'skipped' when nothing is to be done: sent, cancelled, not due
 * @throws MailDeferred when the queue should try again later, MailHeld when another worker has it
 */
export async function deliverMail(
  deps: MailDelivering,
  mailDeliveryId: string,
  stop?: AbortSignal,
): Promise<'sent' | 'abandoned' | 'skipped'> {
  const claim = await claimDelivery(deps, mailDeliveryId);
  if (claim === null) return 'skipped';
  const { delivery, letGo } = claim;
  const stopRenewing = keepLease(deps, delivery);
  return send(deps, delivery, stop)
    .then(
      (kept) => settleSent(deps, delivery, kept),
      (error: unknown) => settleFailure(deps, delivery, error),
    )
    .finally(() => {
      stopRenewing();
      return letGo();
    });
}

/** The mail server has it: that is said again until PostgreSQL, which may be away, has heard it. Else it would go twice. */
async function settleSent(
  deps: MailDelivering,
  delivery: MailDelivery,
  kept: RenderedMessage,
): Promise<'sent'> {
  const sentAt = deps.now();
  for (let saidTimes = 1; ; saidTimes += 1) {
    try {
      await settle(deps, delivery, { status: 'sent', sentAt, lastError: null, ...kept });
      return 'sent';
    } catch (error) {
      if (saidTimes === MOST_SAID) throw error;
      await pause(SAY_AGAIN_MS);
    }
  }
}

/** @returns the message as it may be kept, without a usable link */
async function send(
  deps: MailDelivering,
  delivery: MailDelivery,
  stop: AbortSignal | undefined,
): Promise<RenderedMessage> {
  const { id, recipient: to, message: name, values } = delivery;
  if (to === null || values === null) throw new MailRefused('erased');
  const links = await deps.linksFor(delivery);
  await deps.mailer.send({ id, to, message: render(name, values, links, deps.chamber) }, stop);
  const { subject, text, html } = render(name, values, maskedLinks(links), deps.chamber);
  return { subject, text: maskLinks(text), html: maskLinks(html) };
}

async function settleFailure(
  deps: MailDelivering,
  delivery: MailDelivery,
  error: unknown,
): Promise<'abandoned'> {
  const isForeseen = error instanceof MailRefused || error instanceof MailDeferred;
  const lastError = isForeseen ? error.code : `${FAULT_OF_OURS}${nameOf(error)}`;
  const isTooOld = deps.now().getTime() - delivery.sendAfter.getTime() > GIVE_UP_AFTER_MS;
  const isOver = error instanceof MailRefused || isTooOld;
  await settle(deps, delivery, { status: isOver ? 'abandoned' : 'queued', lastError });
  if (!isOver) throw error;
  return 'abandoned';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

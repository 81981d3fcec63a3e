import type { EntityManager } from 'typeorm';

/** Every kind of work that a gesture may ask for, with the ids it needs. Ids only: the queue holds no personal data. */
export interface OutboxPayloads {
  /** `fresh` asks the registers again even where an answer is kept; `lately`, where it is not of the last hour. */
  'check-application': { applicationId: string; fresh?: 'yes' | 'lately' };
  'answer-known-email': { signupId: string };
  'send-mail': { mailDeliveryId: string };
  'replay-policy': { replayId: string };
}

export type OutboxKind = keyof OutboxPayloads;

/**
 * Asks for work by writing a row in the caller's transaction; the relay hands it to the queue once it is committed.
 * @param availableAt not before this instant (e.g. while a decision can still be undone); now when left out
 */
export async function enqueue<K extends OutboxKind>(
  tx: EntityManager,
  kind: K,
  payload: OutboxPayloads[K],
  availableAt?: Date,
): Promise<void> {
  await tx.query(
    'insert into outbox_messages (kind, payload, available_at) values ($1, $2, coalesce($3, now()))',
    [kind, JSON.stringify(payload), availableAt ?? null],
  );
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MessageName, MessageValues } from './messages/values.js';

export const MAIL_STATUSES = ['queued', 'sending', 'sent', 'abandoned', 'cancelled'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** A mail to send, or sent: staff can see which. Its stored text has every link masked. */
@Entity('mail_deliveries')
export class MailDelivery {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  /** What it tells, e.g. `decision:<id>`; unique with message and sequence, so that one cause has one mail. */
  @Column({ type: 'text' }) declare cause: string;
  @Column({ type: 'text' }) declare message: MessageName;
  @Column({ type: 'integer' }) declare sequence: number;
  @Column({ type: 'uuid', nullable: true }) declare applicationId: string | null;
  @Column({ type: 'uuid', nullable: true }) declare accountId: string | null;
  @Column({ type: 'uuid', nullable: true }) declare staffId: string | null;
  @Column({ type: 'text', nullable: true }) declare recipient: string | null;
  @Column({ type: 'jsonb', nullable: true }) declare values: MessageValues[MessageName] | null;
  /** Name of a link in the message → id of the link token it is made from at sending. */
  @Column({ type: 'jsonb' }) declare links: Record<string, string>;
  @Column({ type: 'text' }) declare status: MailStatus;
  @Column({ type: 'timestamptz' }) declare sendAfter: Date;
  @Column({ type: 'integer' }) declare attempts: number;
  @Column({ type: 'timestamptz', nullable: true }) declare leaseUntil: Date | null;
  @Column({ type: 'text', nullable: true }) declare lastError: string | null;
  @Column({ type: 'text', nullable: true }) declare subject: string | null;
  @Column({ type: 'text', nullable: true }) declare textBody: string | null;
  @Column({ type: 'text', nullable: true }) declare htmlBody: string | null;
  /** The last mail to somebody whose data is erased: once it has left, or cannot, its row holds nobody. */
  @Column({ type: 'boolean' }) declare forgetWhenSent: boolean;
  @Column({ type: 'timestamptz', nullable: true }) declare sentAt: Date | null;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OutboxKind } from './enqueue.js';

/** What must happen next, written in the transaction of the truth it follows from. */
@Entity('outbox_messages')
export class OutboxMessage {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare kind: OutboxKind;
  @Column({ type: 'jsonb' }) declare payload: Record<string, string>;
  @Column({ type: 'timestamptz' }) declare availableAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) declare publishedAt: Date | null;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
}

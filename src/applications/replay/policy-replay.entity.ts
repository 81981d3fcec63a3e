import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { policyColumn, type Policy } from '../policy.js';
import { tallyColumn, type ReplayTally } from './tally.js';

export type ReplayStatus = 'waiting' | 'running' | 'done' | 'stopped';

/** A policy tried on the last demandes, as it stood when somebody asked; nothing is decided by it. */
@Entity('policy_replays')
export class PolicyReplay {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'integer' }) declare version: number;
  @Column({ type: 'integer' }) declare revision: number;
  @Column({ type: 'jsonb', transformer: policyColumn }) declare policy: Policy;
  /** How many demandes were asked for, and how many there were. */
  @Column({ type: 'integer' }) declare last: number;
  @Column({ type: 'integer' }) declare total: number;
  @Column({ type: 'integer' }) declare read: number;
  @Column({ type: 'text' }) declare status: ReplayStatus;
  @Column({ type: 'uuid' }) declare askedBy: string;
  @Column({ type: 'timestamptz' }) declare askedAt: Date;
  @Column({ type: 'timestamptz' }) declare updatedAt: Date;
  @Column({ type: 'jsonb', transformer: tallyColumn }) declare tally: ReplayTally;
}

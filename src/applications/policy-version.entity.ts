import { Column, Entity, PrimaryColumn } from 'typeorm';
import { policyColumn, type Policy } from './policy.js';

/** A version of the policy as it was applied; none is ever changed once active. */
@Entity('policy_versions')
export class PolicyVersion {
  @PrimaryColumn({ type: 'integer' }) declare version: number;
  @Column({ type: 'text' }) declare status: 'draft' | 'active' | 'retired';
  @Column({ type: 'jsonb', transformer: policyColumn }) declare content: Policy;
  /** Grows with every change of a draft; what a person saw is compared with it. */
  @Column({ type: 'integer' }) declare revision: number;
  @Column({ type: 'uuid', nullable: true }) declare draftedBy: string | null;
  @Column({ type: 'timestamptz' }) declare updatedAt: Date;
  @Column({ type: 'text', nullable: true }) declare note: string | null;
  @Column({ type: 'timestamptz', nullable: true }) declare activatedAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) declare activatedBy: string | null;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
}

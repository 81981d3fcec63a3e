import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Profile } from '../accounts/profile.js';
import type { Reason } from './reasons.js';
import type { ApplicationStatus } from './status.js';

export type DecidedBy = 'machine' | 'person' | 'applicant' | 'calendar';

/** One recorded change of status. Append-only: codes, ids and digests, nothing that would have to be erased. */
@Entity('decisions')
export class Decision {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'uuid' }) declare applicationId: string;
  @Column({ type: 'integer' }) declare sequence: number;
  @Column({ type: 'text' }) declare fromStatus: ApplicationStatus;
  @Column({ type: 'text' }) declare toStatus: ApplicationStatus;
  @Column({ type: 'text' }) declare reason: Reason;
  @Column({ type: 'text' }) declare by: DecidedBy;
  @Column({ type: 'uuid', nullable: true }) declare staffId: string | null;
  @Column({ type: 'timestamptz' }) declare at: Date;
  @Column({ type: 'integer', nullable: true }) declare policyVersion: number | null;
  @Column({ type: 'text', nullable: true }) declare ruleRow: string | null;
  @Column({ type: 'text' }) declare profile: Profile;
  @Column({ type: 'text', nullable: true }) declare departement: string | null;
  /** The decision this one cancels (undo within 30 seconds). */
  @Column({ type: 'uuid', nullable: true }) declare undoes: string | null;
  @Column({ type: 'uuid' }) declare evidenceId: string;
  @Column({ type: 'text' }) declare evidenceDigest: string;
  @Column({ type: 'text' }) declare previousHash: string;
  @Column({ type: 'text' }) declare hash: string;
}

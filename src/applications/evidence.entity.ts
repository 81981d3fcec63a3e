import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Company } from '../registry/company.js';
import type { StoredOwnKnowledge } from './own-stored.js';
import type { Applicant, Verdict } from './verdict.js';

/** What a decision stood on: everything personal, erasable, beside the decision that keeps its digest. */
export interface EvidenceContent {
  verdict?: Verdict;
  company?: Company;
  applicant?: Applicant;
  own?: StoredOwnKnowledge;
  /** Words of staff, never shown to the applicant. */
  note?: string;
  /** Words to the applicant: a question, a message in a refusal; or from the applicant. */
  message?: string;
  /** The SIREN before a correction. */
  previousSiren?: string;
  /** First and last name before a correction. */
  previousName?: string;
  /** What the account was to serve, before a correction. */
  previousDelegateMission?: boolean;
}

@Entity('evidence')
export class Evidence {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'uuid' }) declare applicationId: string;
  @Column({ type: 'text' }) declare salt: string;
  @Column({ type: 'jsonb', nullable: true }) declare content: EvidenceContent | null;
  @Column({ type: 'timestamptz', nullable: true }) declare erasedAt: Date | null;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
}

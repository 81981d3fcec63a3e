import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Profile } from '../accounts/profile.js';
import type { CraftFamily } from '../config/craft-families.js';
import type { Channel } from '../accounts/signup.entity.js';
import type { Reason } from './reasons.js';
import type { ApplicationStatus } from './status.js';

/** A demande. Its `status` and `reason` change only in `record-decision`. */
@Entity('applications')
export class Application {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'uuid' }) declare accountId: string;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  declare account: Relation<Account>;
  @Column({ type: 'text' }) declare reference: string;
  @Column({ type: 'text' }) declare profile: Profile;
  @Column({ type: 'text', nullable: true }) declare siren: string | null;
  /** The SIREN that INSEE gives in place of it (301, doublon), or null. */
  @Column({ type: 'text', nullable: true }) declare replacedBy: string | null;
  @Column({ type: 'text', nullable: true }) declare firstName: string | null;
  @Column({ type: 'text', nullable: true }) declare lastName: string | null;
  @Column({ type: 'boolean' }) declare delegateMission: boolean;
  @Column({ type: 'text' }) declare status: ApplicationStatus;
  @Column({ type: 'text', nullable: true }) declare reason: Reason | null;
  /** Grows with every recorded decision; what a person saw is compared with it. */
  @Column({ type: 'integer' }) declare version: number;
  @Column({ type: 'text', nullable: true }) declare departement: string | null;
  /** Région of its head office as the registers gave it; kept for figures when the rest is erased, like the next two. */
  @Column({ type: 'text', nullable: true }) declare homeRegion: string | null;
  @Column({ type: 'text', nullable: true }) declare craftFamily: CraftFamily | null;
  /** SIREN of the intercommunalité where the company is handled. */
  @Column({ type: 'text', nullable: true }) declare epci: string | null;
  /** Denomination as the registers gave it; null for a hidden one. */
  @Column({ type: 'text', nullable: true }) declare companyName: string | null;
  /** The sentence of its reason would reveal to a stranger that a name is right: outsiders read `verification`. */
  @Column({ type: 'boolean' }) declare causeVeiled: boolean;
  /** When « J'ai repris mon activité » was declared about this SIREN. */
  @Column({ type: 'timestamptz', nullable: true }) declare restartDeclaredAt: Date | null;
  @Column({ type: 'integer', nullable: true }) declare policyVersion: number | null;
  @Column({ type: 'integer' }) declare notFoundChecks: number;
  /** Attempts of the check that ended in an error of ours; the judge of a poison file. */
  @Column({ type: 'integer' }) declare checkAttempts: number;
  @Column({ type: 'timestamptz', nullable: true }) declare recheckAt: Date | null;
  /** Since when somebody has wanted the registers asked at once; null once that is done. */
  @Column({ type: 'timestamptz', nullable: true }) declare checkWantedAt: Date | null;
  /** Once true, no machine decides this file again. */
  @Column({ type: 'boolean' }) declare decidedByPerson: boolean;
  /** Taken up again after it was closed; it then does not stand in the way of another open demande. */
  @Column({ type: 'boolean' }) declare reopened: boolean;
  @Column({ type: 'text', nullable: true }) declare reexamination:
    'requested' | 'maintained' | 'revised' | null;
  /** The refusal that the re-examination is about. */
  @Column({ type: 'uuid', nullable: true }) declare appealedDecisionId: string | null;
  @Column({ type: 'text', nullable: true }) declare question: string | null;
  @Column({ type: 'text', nullable: true }) declare answer: string | null;
  @Column({ type: 'timestamptz', nullable: true }) declare answerDueAt: Date | null;
  @Column({ type: 'uuid', nullable: true }) declare claimedBy: string | null;
  @Column({ type: 'timestamptz', nullable: true }) declare claimedUntil: Date | null;
  @Column({ type: 'text' }) declare channel: Channel;
  @Column({ type: 'timestamptz' }) declare submittedAt: Date;
  /** When the registers were first to be asked about this SIREN: at submission, or at its last correction. */
  @Column({ type: 'timestamptz' }) declare checkSince: Date;
  /** Since when a fact that the rules need cannot be asked, for as long as this demande waits for it. */
  @Column({ type: 'timestamptz', nullable: true }) declare unavailableSince: Date | null;
  /** Since when the RNE has not been reached, for as long as this demande is asked again by itself. */
  @Column({ type: 'timestamptz', nullable: true }) declare rneUnreachableSince: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) declare decidedAt: Date | null;
  @Column({ type: 'timestamptz' }) declare updatedAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) declare erasedAt: Date | null;
}

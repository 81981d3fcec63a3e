import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const ACCOUNT_STATUSES = ['applied', 'to_activate', 'active', 'suspended', 'closed'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** Who wanted an account's data gone: its holder, an administrator, or the end of the time it may be kept. */
export type ErasedFor = 'holder' | 'staff' | 'retention';

/** WHO: one person's e-mail address and way in. Holds several demandes over time. */
@Entity('accounts')
export class Account {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare email: string;
  @Column({ type: 'text' }) declare status: AccountStatus;
  @Column({ type: 'text', nullable: true }) declare firstName: string | null;
  @Column({ type: 'text', nullable: true }) declare lastName: string | null;
  @Column({ type: 'text', nullable: true, select: false }) declare passwordHash: string | null;
  @Column({ type: 'timestamptz', nullable: true }) declare termsAcceptedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) declare activatedAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) declare lastSignInAt: Date | null;
  /** Grows when every open session must end: password changed, suspended, closed. */
  @Column({ type: 'integer' }) declare sessionEpoch: number;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) declare erasedAt: Date | null;
  @Column({ type: 'text', nullable: true }) declare erasedFor: ErasedFor | null;
  /** The administrator who did it. */
  @Column({ type: 'uuid', nullable: true }) declare erasedBy: string | null;
}

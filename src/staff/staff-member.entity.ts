import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from './roles.js';

/** Someone who works at the desk. Disabled, never deleted: decisions keep pointing at them. */
@Entity('staff_members')
export class StaffMember {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare email: string;
  @Column({ type: 'text' }) declare firstName: string;
  @Column({ type: 'text' }) declare lastName: string;
  @Column({ type: 'text' }) declare role: Role;
  @Column({ type: 'text' }) declare status: 'active' | 'disabled';
  /** Null until an invitation is taken up. */
  @Column({ type: 'text', select: false, nullable: true }) declare passwordHash: string | null;
  @Column({ type: 'integer' }) declare sessionEpoch: number;
  @Column({ type: 'text', nullable: true }) declare departement: string | null;
  /** Gets the mail of the morning: what waits, by age. */
  @Column({ type: 'boolean' }) declare wantsDigest: boolean;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
  @Column({ type: 'timestamptz', nullable: true }) declare lastSignInAt: Date | null;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Profile } from './profile.js';

export const CHANNELS = ['web', 'api', 'counter'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * A form sent, whoever holds the address. Written every time, so that a known e-mail costs the same as a new one;
 * for a known one `applicationId` stays null until the mailed link is followed.
 */
@Entity('signups')
export class Signup {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare reference: string;
  @Column({ type: 'uuid' }) declare accountId: string;
  @Column({ type: 'uuid', nullable: true }) declare applicationId: string | null;
  @Column({ type: 'text' }) declare profile: Profile;
  @Column({ type: 'text', nullable: true }) declare siren: string | null;
  @Column({ type: 'text', nullable: true }) declare firstName: string | null;
  @Column({ type: 'text', nullable: true }) declare lastName: string | null;
  @Column({ type: 'boolean' }) declare delegateMission: boolean;
  @Column({ type: 'text' }) declare channel: Channel;
  @Column({ type: 'text', nullable: true }) declare idempotencyDigest: string | null;
  @Column({ type: 'text', nullable: true }) declare bodyDigest: string | null;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
}

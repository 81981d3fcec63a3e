import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const LINK_PURPOSES = ['finalise', 'password', 'follow'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What is kept of a mailed link: its nonce and expiry, never the token, which is made again at sending. */
@Entity('link_tokens')
export class LinkToken {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare purpose: LinkPurpose;
  @Column({ type: 'uuid' }) declare accountId: string;
  @Column({ type: 'uuid', nullable: true }) declare applicationId: string | null;
  @Column({ type: 'text' }) declare nonce: string;
  @Column({ type: 'timestamptz', nullable: true }) declare expiresAt: Date | null;
  @Column({ type: 'timestamptz', nullable: true }) declare usedAt: Date | null;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A mistyped address put right by staff: who, when, from what to what. The addresses can be erased. */
@Entity('email_corrections')
export class EmailCorrection {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'uuid' }) declare accountId: string;
  @Column({ type: 'uuid' }) declare applicationId: string;
  @Column({ type: 'uuid' }) declare staffId: string;
  @Column({ type: 'timestamptz' }) declare at: Date;
  @Column({ type: 'text', nullable: true }) declare previousEmail: string | null;
  @Column({ type: 'text', nullable: true }) declare newEmail: string | null;
  @Column({ type: 'timestamptz', nullable: true }) declare erasedAt: Date | null;
}

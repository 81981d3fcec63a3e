import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ContactKind } from './contact-kinds.js';

/** A call or a visit, noted by staff; its words can be erased. */
@Entity('contact_notes')
export class ContactNote {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'uuid' }) declare applicationId: string;
  @Column({ type: 'uuid' }) declare staffId: string;
  @Column({ type: 'text' }) declare kind: ContactKind;
  @Column({ type: 'timestamptz' }) declare at: Date;
  @Column({ type: 'text', nullable: true }) declare text: string | null;
  @Column({ type: 'timestamptz', nullable: true }) declare erasedAt: Date | null;
}

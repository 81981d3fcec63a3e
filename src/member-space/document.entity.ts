import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A document of « Espace documentaire »; an empty list of départements means all of them. */
@Entity('documents')
export class LibraryDocument {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare slug: string;
  @Column({ type: 'text' }) declare title: string;
  @Column({ type: 'text' }) declare summary: string;
  @Column({ type: 'text' }) declare fileName: string;
  @Column({ type: 'text' }) declare contentType: string;
  @Column({ type: 'bytea', select: false }) declare body: Buffer;
  @Column({ type: 'text', array: true }) declare profiles: string[];
  @Column({ type: 'text', array: true }) declare departements: string[];
  @Column({ type: 'integer' }) declare position: number;
}

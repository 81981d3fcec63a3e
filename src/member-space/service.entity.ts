import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A service of the chamber offered to some profiles; an empty list of départements means all of them. */
@Entity('services')
export class Service {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare slug: string;
  @Column({ type: 'text' }) declare title: string;
  @Column({ type: 'text' }) declare summary: string;
  @Column({ type: 'text', nullable: true }) declare url: string | null;
  @Column({ type: 'text', array: true }) declare profiles: string[];
  @Column({ type: 'text', array: true }) declare departements: string[];
  @Column({ type: 'integer' }) declare position: number;
}

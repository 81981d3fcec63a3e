import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A client or partner of the chamber, for a time (RULES S0, rows 3 and 3b). */
@Entity('listed_companies')
export class ListedCompany {
  @PrimaryGeneratedColumn('uuid') declare id: string;
  @Column({ type: 'text' }) declare siren: string;
  @Column({ type: 'text' }) declare kind: 'client' | 'partner';
  @Column({ type: 'text' }) declare name: string;
  @Column({ type: 'jsonb' }) declare contactNames: { firstName: string; lastName: string }[];
  @Column({ type: 'text', nullable: true }) declare emailDomain: string | null;
  @Column({ type: 'date' }) declare validFrom: string;
  @Column({ type: 'date', nullable: true }) declare validUntil: string | null;
  /** Grows with every change; what a person saw is compared with it. */
  @Column({ type: 'integer' }) declare version: number;
  @Column({ type: 'timestamptz' }) declare createdAt: Date;
}

import type { DataSource } from 'typeorm';
import { StaffMember } from './staff-member.entity.js';

/** The id behind an e-mail address, whatever its case, or null. */
export async function findStaffId(dataSource: DataSource, email: string): Promise<string | null> {
  const member = await dataSource.getRepository(StaffMember).findOneBy({ email: email.toLowerCase() });
  return member?.id ?? null;
}

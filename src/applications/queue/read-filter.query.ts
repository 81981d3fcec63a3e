import type { DataSource } from 'typeorm';
import { parseFilter, type Colleague, type ParsedFilter } from './parse-filter.js';

/** Reads a text of the queue's box, the names of the staff being known. */
export async function readFilter(dataSource: DataSource, text: string): Promise<ParsedFilter> {
  return parseFilter(text, await findColleagues(dataSource));
}

/** Those whose files can be asked for by name. */
export function findColleagues(dataSource: DataSource): Promise<Colleague[]> {
  return dataSource.query(
    `select id as "staffId", first_name || ' ' || last_name as name from staff_members
     where status = 'active' order by last_name, first_name, id`,
  );
}

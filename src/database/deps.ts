import type { DataSource } from 'typeorm';

/** What a gesture is given: the database and the clock. Nothing reads the clock by itself. */
export interface Deps {
  dataSource: DataSource;
  now: () => Date;
}

import { entities } from '../../bin/entities.js';
import { createDataSource } from '../../src/database/data-source.js';
import { seedDemo } from '../seed/main.js';

/** Fills an empty database with one application of every outcome; leaves any other as it is. */
export async function seedWhenEmpty(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource({ url: databaseUrl, entities }).initialize();
  try {
    const [row] = await dataSource.query<{ empty: boolean }[]>(
      'select not exists (select from accounts) and not exists (select from staff_members) as empty',
    );
    if (row?.empty) await seedDemo(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

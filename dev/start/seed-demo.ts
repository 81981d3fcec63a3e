import { entities } from '../../bin/entities.js';
import { createDataSource } from '../../src/database/data-source.js';
import { seedDemo } from '../seed/main.js';

/** One demande of every outcome, by the same gestures as real ones. */
export async function seed(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource({ url: databaseUrl, entities }).initialize();
  try {
    await seedDemo(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

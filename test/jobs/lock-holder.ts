import { runAlone } from '../../jobs/run-alone.js';
import { createDataSource } from '../../src/database/data-source.js';

/** Takes a task's lock, says so, and works at it until it is killed: what a test freezes. */
const [url = '', name = '', frozenMs = ''] = process.argv.slice(2);
const dataSource = await createDataSource({ url, entities: [] }).initialize();
const forEver = () => new Promise<never>(() => console.log('held'));
await runAlone(dataSource, { name, run: forEver }, Number(frozenMs));

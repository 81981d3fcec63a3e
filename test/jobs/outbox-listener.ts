import { listenOutbox } from '../../jobs/listen-outbox.js';

/** Listens until it is killed: what a test takes the database away from. */
const [url = ''] = process.argv.slice(2);
listenOutbox(
  url,
  () => Promise.resolve(0),
  () => undefined,
);

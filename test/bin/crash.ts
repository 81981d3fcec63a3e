import { QueryFailedError } from 'typeorm';
import { createLog, failClearly } from '../../bin/process.js';
import type { Env } from '../../src/config/env.js';

/** A process that fails as nobody foresaw, in the way it is told: what a test reads the last words of. */
const [way] = process.argv.slice(2);
const values = ['Anne', 'anne@example.invalid'];
const driver = Object.assign(new Error('invalid input syntax: "anne@example.invalid"'), { code: '22P02' });
const error = new QueryFailedError('insert into accounts values ($1, $2)', values, driver);

if (way === 'command') failClearly(error);
else {
  createLog('worker', { LOG_LEVEL: 'info' } as Env);
  if (way === 'rejection') void Promise.reject(error);
  else
    setImmediate(() => {
      throw error;
    });
  setInterval(() => undefined, 1_000);
}

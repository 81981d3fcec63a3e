import { findBrowserProgram } from './browser-program.js';

/** Asked once, before the first scenario: unpacking a browser takes longer than a test may. */
process.stdout.write(`${JSON.stringify(await findBrowserProgram())}\n`);

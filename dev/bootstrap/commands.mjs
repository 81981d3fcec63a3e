import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildChecked, buildIfStale } from './build.mjs';
import { installIfMissing } from './install.mjs';
import { exitOf, Refusal, runTool } from './run.mjs';

const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

const commands = {
  start: async () => {
    await buildIfStale();
    const { start } = await import('../../dist/dev/start.js');
    await start();
  },
  build: buildChecked,
  test: (args) => runTool(JEST, args),
  'test:rules': (args) => runTool(JEST, [...args, '--selectProjects', 'rule']),
  check: async () => {
    await runTool(['node_modules/prettier/bin/prettier.cjs'], ['--check', '--log-level', 'warn', '.']);
    await runTool(['node_modules/eslint/bin/eslint.js'], ['.']);
    await runTool(['node_modules/typescript/bin/tsc'], ['-p', 'tsconfig.json']);
    await runTool(JEST, []);
  },
  bench: async (args) => {
    await buildIfStale();
    await runTool(['--import', 'tsx', 'bench/main.ts'], args);
  },
  chaos: async (args) => {
    await buildIfStale();
    await runTool(['--import', 'tsx', 'test/chaos/main.ts'], args);
  },
  seed: async (args) => {
    await buildIfStale();
    const { seedCommand } = await import('../../dist/dev/seed-many.js');
    await seedCommand(args);
  },
  mutation: (args) => runTool(['node_modules/@stryker-mutator/core/bin/stryker.js', 'run'], args),
  docs: (args) => runTool(['--import', 'tsx', 'dev/generate-rules-page.ts'], args),
};

/** Does one of the commands of package.json, after installing what is missing. */
export async function runCommand(name, args) {
  process.chdir(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
  try {
    if (!(name in commands))
      throw new Refusal(`Unknown command; one of: ${Object.keys(commands).join(', ')}.`);
    await installIfMissing();
    await commands[name](args);
  } catch (error) {
    if (error.name === 'Refusal') console.error(`\n${error.message}`);
    process.exitCode = exitOf(error);
  }
}

import { basename, dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { ARROWS, DOORS, EMPTY_WORDS, LONGEST, NAMED_INDEX, SUFFIXES } from './arrows.js';
import { importCycles } from './cycles.js';
import { withoutEnding, type SourceFile } from './source-file.js';

const KEBAB_NAME = new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*(\\.(${SUFFIXES.map(escapeDots).join('|')}))?\\.tsx?$`);
const FREE_OF_DOORS = ['test', 'bench'];
const MAY_READ_ENVIRONMENT = ['src/config/env', 'dev', 'test', 'bench'];
/** What AdminJS reads while it is imported is written in bin, never read there. */
const WRITES_FOR_ADMINJS = /^\s*(delete )?process\.env\['(ADMIN_JS_\w+|NODE_ENV)'\]( = .+)?;$/;

/** Every line of these files that breaks a rule of the house, as `path:line: rule (line)`. */
export function findOffences(files: readonly SourceFile[]): string[] {
  const ofEach = files.flatMap((file) => [
    ...importOffences(file),
    ...lineOffences(file),
    ...nameOffences(file),
    ...lengthOffences(file),
  ]);
  return [...ofEach, ...importCycles(files).map((cycle) => `a circle of imports: ${cycle}`)];
}

function importOffences(file: SourceFile): string[] {
  return ts.preProcessFile(file.text, true, true).importedFiles.flatMap(({ fileName, pos }) => {
    const rule = fileName.startsWith('.')
      ? arrowBroken(file.path, join(dirname(file.path), fileName))
      : doorBroken(file.path, fileName);
    return rule ? [offence(file, lineAt(file.text, pos), rule)] : [];
  });
}

function arrowBroken(from: string, to: string): string | undefined {
  const room = Object.keys(ARROWS).find((name) => isWithin(from, name));
  if (!room) return `${dirname(from)} is no room of the house`;
  // Files of the project's root, such as package.json, belong to everybody.
  if (!to.includes('/')) return undefined;
  return ARROWS[room]?.some((name) => isWithin(to, name))
    ? undefined
    : `${room} may not import ${withoutEnding(to)}`;
}

function doorBroken(from: string, name: string): string | undefined {
  const packageName = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  if (isWithin(from, 'migrations') && packageName !== 'typeorm') return 'migrations may import typeorm only';
  const door = DOORS[packageName];
  if (!door || [...door, ...FREE_OF_DOORS].some((place) => isWithin(from, place))) return undefined;
  return `${packageName} is for ${door.join(', ')} only`;
}

function lineOffences(file: SourceFile): string[] {
  return file.text.split('\n').flatMap((line, index) => {
    const rule = /^\s*(\/\/|\/?\*)/.test(line) ? undefined : lineRule(file.path, line);
    return rule ? [offence(file, index + 1, rule)] : [];
  });
}

function lineRule(path: string, line: string): string | undefined {
  if (/^export default\b/.test(line) && !isWithin(path, 'admin/components')) return 'no default exports';
  if (/^export\b.* from '/.test(line)) return 'no barrels: import from where it is written';
  if (line.includes('process.env') && !mayReadEnvironment(path, line)) {
    return 'process.env is read in src/config/env.ts only';
  }
  return undefined;
}

function mayReadEnvironment(path: string, line: string): boolean {
  if (MAY_READ_ENVIRONMENT.some((place) => isWithin(path, place))) return true;
  return isWithin(path, 'bin') && WRITES_FOR_ADMINJS.test(line);
}

function nameOffences(file: SourceFile): string[] {
  const name = basename(file.path);
  if (file.path === NAMED_INDEX) return [];
  const words = name.replace(/\.tsx?$/, '').split(/[-.]/);
  const isEmpty = EMPTY_WORDS.some((word) => words.at(-1) === word);
  if (isEmpty) return [`${file.path}: a name that says nothing (${words.at(-1)})`];
  return KEBAB_NAME.test(name)
    ? []
    : [`${file.path}: not kebab-case with one suffix out of ${SUFFIXES.join(', ')}`];
}

function lengthOffences({ path, text }: SourceFile): string[] {
  const length = text.trimEnd().split('\n').length;
  return length > LONGEST ? [`${path}: ${length} lines, more than ${LONGEST}`] : [];
}

function offence(file: SourceFile, line: number, rule: string): string {
  return `${file.path}:${line}: ${rule} (${file.text.split('\n')[line - 1]?.trim()})`;
}

function isWithin(path: string, place: string): boolean {
  return withoutEnding(path) === place || path.startsWith(`${place}/`);
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function escapeDots(suffix: string): string {
  return suffix.replaceAll('.', '\\.');
}

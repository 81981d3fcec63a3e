import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { withoutEnding, type SourceFile } from './source-file.js';

/**
 * Every circle of files that need one another to be loaded, as `a → b → a`: which of them is whole when the other reads
 * it depends on who was asked for first. Types are gone by then and do not count, nor does what is imported later.
 */
export function importCycles(files: readonly SourceFile[]): string[] {
  const needs = new Map(files.map((file) => [withoutEnding(file.path), neededBy(file)]));
  const circles = [...needs.keys()].flatMap((start) => {
    const circle = wayBack(start, needs);
    return circle ? [fromItsFirst(circle)] : [];
  });
  return [...new Set(circles)];
}

function neededBy({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const name = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
    const isNeeded = name.startsWith('.') && !isTypesOnly(importClause);
    return isNeeded ? [withoutEnding(join(dirname(path), name))] : [];
  });
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** The shortest way from a file back to itself. */
function wayBack(start: string, needs: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  let ways = [[start]];
  while (ways.length > 0) {
    const longer = ways.flatMap((way) => (needs.get(way.at(-1) ?? '') ?? []).map((next) => [...way, next]));
    const back = longer.find((way) => way.at(-1) === start);
    if (back) return back;
    ways = longer.filter((way) => isNew(way.at(-1) ?? '', seen));
  }
  return undefined;
}

function isNew(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  return true;
}

/** The same circle is written in one way, whoever of it was asked. */
function fromItsFirst(circle: readonly string[]): string {
  const files = circle.slice(1);
  const first = files.indexOf([...files].sort()[0] ?? '');
  const turned = [...files.slice(first), ...files.slice(0, first)];
  return [...turned, turned[0]].join(' → ');
}

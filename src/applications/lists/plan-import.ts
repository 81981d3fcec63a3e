import { createHash } from 'node:crypto';
import { typeset } from '../../config/words.js';
import {
  differences,
  overlap,
  subjectOf,
  textOfEntry,
  type KeptEntry,
  type ListedEntry,
  type ListedField,
  type ListedProblem,
} from './listed-entry.js';
import { overlapProblem } from './overlap-words.js';
import type { FileRow } from './parse-file.js';
import { readEntry } from './read-entry.js';

export type PlannedLine =
  | { outcome: 'added'; line: number; entry: ListedEntry }
  | { outcome: 'changed'; line: number; entry: ListedEntry; was: KeptEntry; changes: FieldChange[] }
  | { outcome: 'unchanged'; line: number; entry: ListedEntry; was: KeptEntry }
  | { outcome: 'refused'; line: number; siren: string; name: string; problems: ListedProblem[] };

export interface FieldChange {
  field: ListedField;
  before: string;
  after: string;
}

/**
 * What an import would do, line by line; nothing is written. A line is the entry with its SIREN, type and first day: it
 * adds, changes or finds it unchanged. Entries that the file does not name are left as they are.
 */
export function planImport(rows: readonly FileRow[], list: readonly KeptEntry[]): PlannedLine[] {
  const kept = new Map(list.map((entry) => [keyOf(entry), entry]));
  const firstLine = new Map<string, number>();
  const planned = rows.map((row) => planLine(row, kept, firstLine));
  return withoutOverlaps(planned, list);
}

/** What is to be written, as one short text: two plans with the same would write the same. */
export function fingerprintOf(lines: readonly PlannedLine[]): string {
  const writes = lines.flatMap((line) => {
    if (line.outcome === 'added') return [[line.line, line.entry]];
    return line.outcome === 'changed' ? [[line.line, line.entry, line.was.id, line.was.version]] : [];
  });
  return createHash('sha256').update(JSON.stringify(writes)).digest('hex');
}

function planLine(row: FileRow, kept: Map<string, KeptEntry>, firstLine: Map<string, number>): PlannedLine {
  const { line } = row;
  const reading = readEntry(row.text);
  if (row.isTooWide) return refused(row, [{ field: 'siren', found: row.text.siren, expected: TOO_WIDE }]);
  if (!reading.ok) return refused(row, reading.problems);
  const { entry } = reading;
  const key = keyOf(entry);
  const earlier = firstLine.get(key);
  if (earlier !== undefined)
    return refused(row, [{ field: 'siren', found: entry.siren, expected: twice(earlier) }]);
  firstLine.set(key, line);
  const was = kept.get(key);
  if (!was) return { outcome: 'added', line, entry };
  const changes = changesBetween(was, entry);
  return changes.length === 0
    ? { outcome: 'unchanged', line, entry, was }
    : { outcome: 'changed', line, entry, was, changes };
}

const TOO_WIDE =
  'autant de cellules que de colonnes (mettez entre guillemets un texte qui contient le séparateur)';

function twice(line: number): string {
  return `une seule ligne par SIREN, type et premier jour : la ligne ${String(line)} est déjà là`;
}

/** Refuses the last line of each overlap, until none is left: what is refused may have made room for another. */
function withoutOverlaps(planned: readonly PlannedLine[], list: readonly KeptEntry[]): PlannedLine[] {
  const result = new Map(planned.map((line) => [line.line, line]));
  const listBySubject = groupedBy(list, subjectOf);
  for (const [subject, lines] of groupedBy(planned.filter(isWriting), ({ entry }) => subjectOf(entry))) {
    const kept = listBySubject.get(subject) ?? [];
    let writing: readonly Writing[] = lines;
    for (let clash = lastClash(writing, kept); clash !== null; clash = lastClash(writing, kept)) {
      const { line } = clash.line;
      result.set(line, refusedFor(clash));
      writing = writing.filter((each) => each.line !== line);
    }
  }
  return [...result.values()];
}

type Writing = Extract<PlannedLine, { entry: ListedEntry }>;

function isWriting(line: PlannedLine): line is Writing {
  return line.outcome !== 'refused';
}

interface Clash {
  line: Writing;
  other: ListedEntry;
  otherLine: number | null;
}

function lastClash(writing: readonly Writing[], list: readonly KeptEntry[]): Clash | null {
  const named = new Set(writing.flatMap((line) => ('was' in line ? [line.was.id] : [])));
  const untouched = list.filter(({ id }) => !named.has(id));
  for (const line of [...writing].reverse()) {
    if (line.outcome === 'unchanged') continue;
    const inList = untouched.find((other) => overlap(line.entry, other));
    if (inList) return { line, other: inList, otherLine: null };
    const inFile = writing.find((other) => other !== line && overlap(line.entry, other.entry));
    if (inFile) return { line, other: inFile.entry, otherLine: inFile.line };
  }
  return null;
}

function refusedFor({ line: { line, entry }, other, otherLine }: Clash): PlannedLine {
  const where = otherLine === null ? 'déjà dans la liste' : `ligne ${String(otherLine)}`;
  const problems = [overlapProblem(entry, other, where)];
  return { outcome: 'refused', line, siren: entry.siren, name: entry.name, problems };
}

function refused({ line, text }: FileRow, problems: ListedProblem[]): PlannedLine {
  const told = problems.map((problem) => ({ ...problem, expected: typeset(problem.expected) }));
  return { outcome: 'refused', line, siren: text.siren.trim(), name: text.name.trim(), problems: told };
}

function changesBetween(was: ListedEntry, entry: ListedEntry): FieldChange[] {
  const [before, after] = [textOfEntry(was), textOfEntry(entry)];
  return differences(was, entry).map((field) => ({ field, before: before[field], after: after[field] }));
}

function keyOf(entry: ListedEntry): string {
  return `${subjectOf(entry)} ${entry.validFrom}`;
}

function groupedBy<T>(items: readonly T[], subject: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = subject(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

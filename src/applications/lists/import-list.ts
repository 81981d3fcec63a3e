import { randomUUID } from 'node:crypto';
import type { Deps } from '../../database/deps.js';
import { inTransaction } from '../../database/transaction.js';
import { demand, type Actor } from '../../staff/policy.js';
import { decodeFile, type Encoding } from './decode-file.js';
import { parseFile, type ParsedFile, type Separator } from './parse-file.js';
import { fingerprintOf, planImport, type PlannedLine } from './plan-import.js';
import { lockList, readEntries, writeEntries, type Write } from './write-entries.js';

/** A file of the list, in bytes. */
export const LARGEST_FILE = 1_000_000;

/** What an import would do, and the fingerprint by which it is then asked for. */
export interface ImportPreview {
  encoding: Encoding;
  separator: Separator;
  ignoredColumns: string[];
  lines: PlannedLine[];
  fingerprint: string;
}

export type Preview = { kind: 'read'; preview: ImportPreview } | { kind: 'unreadable'; problem: string };
export type Import =
  | { kind: 'imported'; added: number; changed: number }
  | { kind: 'list_changed' }
  | { kind: 'unreadable'; problem: string };

/** Reads a file of clients and partners and says, line by line, what an import would do. Writes nothing. @throws NotAllowed */
export async function previewImport(deps: Deps, actor: Actor, bytes: Buffer): Promise<Preview> {
  demand(actor, 'manageLists');
  const { encoding, parsed } = readFile(bytes);
  if (!parsed.ok) return { kind: 'unreadable', problem: parsed.problem };
  const lines = planImport(parsed.rows, await readEntries(deps.dataSource.manager, null));
  const { separator, ignoredColumns } = parsed;
  return {
    kind: 'read',
    preview: { encoding, separator, ignoredColumns, lines, fingerprint: fingerprintOf(lines) },
  };
}

/**
 * Writes what the preview of the same file showed, all of it or nothing; refused lines stay out.
 * `list_changed`: the list moved on meanwhile, so that it would no longer be what was shown; nothing is written.
 * @throws NotAllowed
 */
export async function importList(
  deps: Deps,
  actor: Actor,
  bytes: Buffer,
  fingerprint: string,
): Promise<Import> {
  demand(actor, 'manageLists');
  const { parsed } = readFile(bytes);
  if (!parsed.ok) return { kind: 'unreadable', problem: parsed.problem };
  return inTransaction(deps.dataSource, async (tx) => {
    await lockList(tx);
    const lines = planImport(parsed.rows, await readEntries(tx, null));
    if (fingerprintOf(lines) !== fingerprint) return { kind: 'list_changed' };
    const writes = lines.flatMap(writeOf);
    const context = { staffId: actor.staffId, at: deps.now(), importId: randomUUID() };
    await writeEntries(tx, writes, context);
    const added = writes.filter(({ was }) => was === null).length;
    return { kind: 'imported', added, changed: writes.length - added };
  });
}

function readFile(bytes: Buffer): { encoding: Encoding; parsed: ParsedFile } {
  if (bytes.length > LARGEST_FILE) return { encoding: 'utf-8', parsed: { ok: false, problem: TOO_LARGE } };
  const { text, encoding } = decodeFile(bytes);
  return { encoding, parsed: parseFile(text) };
}

const TOO_LARGE = 'Le fichier dépasse 1 Mo, soit environ 10 000 lignes. Partagez-le en plusieurs fichiers.';

function writeOf(line: PlannedLine): Write[] {
  if (line.outcome === 'added') return [{ entry: line.entry, was: null }];
  return line.outcome === 'changed' ? [{ entry: line.entry, was: line.was }] : [];
}

import { CsvError, parse, type Info } from 'csv-parse/sync';
import { typeset } from '../../config/words.js';
import { LISTED_FIELDS, type ListedField, type ListedText } from './listed-entry.js';

export interface FileRow {
  /** Where it begins in the file; the header is line 1. */
  line: number;
  text: ListedText;
  /** It has more cells than the header names: a separator stands inside a value, unquoted. */
  isTooWide: boolean;
}

export type ParsedFile =
  | { ok: true; separator: Separator; ignoredColumns: string[]; rows: FileRow[] }
  | { ok: false; problem: string };

export type Separator = ';' | ',' | '\t';

const SEPARATORS: readonly Separator[] = [';', ',', '\t'];
const NEEDED: readonly ListedField[] = ['siren', 'kind', 'name', 'validFrom'];
const MOST_ROWS = 20_000;

/** The headers by which a column is known, folded. The first is the one that exports write. */
export const COLUMN_NAMES: Readonly<Record<ListedField, readonly string[]>> = {
  siren: ['siren', 'numero siren', 'n siren', 'siret'],
  kind: ['type', 'categorie', 'nature'],
  name: ['nom', 'raison sociale', 'denomination', 'entreprise', 'structure'],
  contacts: ['contacts', 'contact', 'interlocuteurs'],
  emailDomain: ['domaine', 'domaine e-mail', 'domaine email', 'domaine mail'],
  validFrom: ['debut', 'valide du', 'valable du', 'date de debut', 'du'],
  validUntil: ['fin', 'valide au', 'valable au', 'date de fin', 'au'],
};

/** Reads a CSV file (RFC 4180; `;`, `,` or tabulation; any end of line) into rows, or says why it cannot be read at all. */
export function parseFile(text: string): ParsedFile {
  const body = text.replace(/^\ufeff/, '');
  const stated = /^sep=([;,\t])(?:\r\n|\n|\r)/i.exec(body);
  const separator = stated ? (stated[1] as Separator) : separatorOf(body);
  try {
    return rowsOf(read(stated ? body.slice(stated[0].length) : body, separator), separator, stated ? 1 : 0);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: typeset(problemOf(error)) };
  }
}

interface ReadLine {
  record: string[];
  info: Info;
}

function read(text: string, separator: Separator): ReadLine[] {
  return parse(text, {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    to: MOST_ROWS + 2,
  }) as unknown as ReadLine[];
}

function rowsOf(lines: readonly ReadLine[], separator: Separator, linesBefore: number): ParsedFile {
  const [header, ...rest] = lines;
  if (!header || rest.length === 0)
    return { ok: false, problem: 'Le fichier ne contient aucune ligne à importer.' };
  if (rest.length > MOST_ROWS)
    return { ok: false, problem: 'Le fichier compte plus de 20 000 lignes. Partagez-le.' };
  const columns = header.record.map(fieldOf);
  const missing = NEEDED.filter((field) => !columns.includes(field));
  const twice = LISTED_FIELDS.filter((field) => columns.indexOf(field) !== columns.lastIndexOf(field));
  if (missing.length > 0) return { ok: false, problem: typeset(missingWords(missing)) };
  if (twice.length > 0)
    return { ok: false, problem: typeset(`La colonne « ${name(twice[0])} » est là deux fois.`) };
  const rows = rest
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
    .map(({ record, info }) => ({
      line: linesBefore + info.lines - endsOfLineIn(record),
      text: textOf(columns, record),
      isTooWide: record.slice(columns.length).some((cell) => cell.trim() !== ''),
    }));
  const ignoredColumns = header.record.filter(
    (title, column) => columns[column] === null && title.trim() !== '',
  );
  return { ok: true, separator, ignoredColumns, rows };
}

function textOf(columns: readonly (ListedField | null)[], record: readonly string[]): ListedText {
  const cells = LISTED_FIELDS.map((field) => {
    const column = columns.indexOf(field);
    return [field, column === -1 ? '' : (record[column] ?? '')];
  });
  return Object.fromEntries(cells) as ListedText;
}

/** The separator that stands most often on the first line; a comma when there is none. */
function separatorOf(text: string): Separator {
  const header = text.split(/[\r\n]/, 1)[0] ?? '';
  const count = (separator: Separator) => header.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

function fieldOf(title: string): ListedField | null {
  const folded = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f°]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  return LISTED_FIELDS.find((field) => COLUMN_NAMES[field].includes(folded)) ?? null;
}

function name(field: ListedField | undefined): string {
  return field === undefined ? '' : (COLUMN_NAMES[field][0] ?? field);
}

function missingWords(missing: readonly ListedField[]): string {
  const names = missing.map((field) => `« ${name(field)} »`).join(', ');
  return `La première ligne doit nommer les colonnes. Il manque : ${names}.`;
}

function endsOfLineIn(record: readonly string[]): number {
  return record.reduce((total, cell) => total + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function problemOf(error: CsvError): string {
  const line = typeof error['lines'] === 'number' ? `Ligne ${String(error['lines'])} : ` : '';
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `${line}un guillemet est ouvert et jamais refermé. Rien n’a été lu.`
    : `${line}le fichier n’est pas un CSV lisible. Rien n’a été lu.`;
}

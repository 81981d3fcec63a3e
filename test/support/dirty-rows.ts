import { passesLuhn } from '../../src/registry/siren.js';

/** Numbers that a seed decides, the same on every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

/** The n-th number that passes the check of a SIREN, from 300 000 000 on. */
export function nthSiren(n: number): string {
  const body = String(30_000_000 + n);
  const check = '0123456789'.split('').find((digit) => passesLuhn(body + digit));
  return `${body}${check ?? ''}`;
}

type Dirt = [kind: string, row: (n: number, siren: string) => string, isTaken: boolean];

/** Lines as people keep them, some right however they look, most wrong in one way. `;` separates the cells. */
const DIRTS: readonly Dirt[] = [
  [
    'plain',
    (n, siren) => `${siren};cliente;Menuiserie ${n};Le Goff, Anne;menuiserie${n}.fr;2026-01-01;`,
    true,
  ],
  [
    'French dates, spaced SIREN',
    (n, siren) => `${spaced(siren)};Partenaire;Mairie ${n};;;01/02/2026;31/12/2026`,
    true,
  ],
  [
    'quoted separator',
    (n, siren) =>
      `${siren};CLIENT;"Boulangerie ""du ; Pont"" ${n}";"Martin, Jean | Le Goff, Anne";;1/3/2026;`,
    true,
  ],
  [
    'end of line in a cell',
    (n, siren) => `${siren};cliente;"Atelier\n${n}";;@atelier${n}.fr;2026-04-01;-`,
    true,
  ],
  ['SIRET', (n, siren) => `${siren}00012;cliente;Garage ${n};;;2026-05-01;`, true],
  ['wrong key', (n, siren) => `${wrongKey(siren)};cliente;Faute ${n};;;2026-01-01;`, false],
  ['lost zeros', (n, siren) => `${siren.slice(0, 7)};cliente;Zéros ${n};;;2026-01-01;`, false],
  ['scientific', (n) => `7,33E+08;cliente;Tableur ${n};;;2026-01-01;`, false],
  ['no such day', (n, siren) => `${siren};cliente;Février ${n};;;31/02/2026;`, false],
  ['end before beginning', (n, siren) => `${siren};cliente;Envers ${n};;;2026-06-01;2026-05-01`, false],
  ['free mail', (n, siren) => `${siren};cliente;Gratuit ${n};;gmail.com;2026-01-01;`, false],
  ['formula', (n, siren) => `${siren};cliente;=HYPERLINK("http://x.invalid/${n}");;;2026-01-01;`, false],
  ['unknown type', (n, siren) => `${siren};adhérente;Type ${n};;;2026-01-01;`, false],
  ['no name', (_n, siren) => `${siren};cliente;;;;2026-01-01;`, false],
  ['NUL', (n, siren) => `${siren};cliente;Nul\u0000${n};;;2026-01-01;`, false],
  ['contact without a comma', (n, siren) => `${siren};cliente;Contact ${n};Anne Le Goff;;2026-01-01;`, false],
  ['unquoted separator', (n, siren) => `${siren};cliente;Trop ${n};;;2026-01-01;;de plus`, false],
];

const HEADER = 'SIREN;Type;Nom;Contacts;Domaine;Début;Fin';

export interface DirtyFile {
  text: string;
  /** Lines of the file that begin a row which is to be taken. */
  taken: number[];
  refused: number[];
}

/** A file of so many rows, dirty in every way there is, and one in twenty a repetition of an earlier row. */
export function dirtyFile(rows: number, seed = 7): DirtyFile {
  const random = seeded(seed);
  const file: DirtyFile = { text: HEADER, taken: [], refused: [] };
  const takenRows: string[] = [];
  let line = 2;
  for (let n = 0; n < rows; n += 1) {
    const earlier = random(20) === 0 ? takenRows[random(Math.max(1, takenRows.length))] : undefined;
    const [, write, isTaken] = DIRTS[random(DIRTS.length)] ?? DIRTS[0] ?? ['', () => '', false];
    const row = earlier ?? write(n, nthSiren(n));
    const isRight = isTaken && earlier === undefined;
    if (isRight) takenRows.push(row);
    (isRight ? file.taken : file.refused).push(line);
    file.text += `\r\n${row}`;
    line += row.split('\n').length;
  }
  return file;
}

function spaced(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
}

function wrongKey(siren: string): string {
  return siren.slice(0, 8) + String((Number(siren.charAt(8)) + 1) % 10);
}

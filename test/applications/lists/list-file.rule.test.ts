import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodeFile } from '../../../src/applications/lists/decode-file.js';
import type { KeptEntry } from '../../../src/applications/lists/listed-entry.js';
import { parseFile } from '../../../src/applications/lists/parse-file.js';
import { fingerprintOf, planImport, type PlannedLine } from '../../../src/applications/lists/plan-import.js';
import { dirtyFile } from '../../support/dirty-rows.js';

const HEADER = 'SIREN;Type;Nom;Contacts;Domaine;Début;Fin';
const SIREN = '732829320';
const kept: KeptEntry = {
  ...{
    id: 'a',
    version: 1,
    siren: SIREN,
    kind: 'client',
    name: 'Fleuron',
    contactNames: [],
    emailDomain: null,
  },
  ...{ validFrom: '2026-01-01', validUntil: null },
};

const visible = (text: string) => text.replace(/\u202f/g, ' ');

function plan(text: string, list: KeptEntry[] = []): PlannedLine[] {
  const parsed = parseFile(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return planImport(parsed.rows, list);
}

function problemsOf(row: string): string[] {
  const [line] = plan(`${HEADER}\n${row}`);
  return line?.outcome === 'refused'
    ? line.problems.map(({ field, expected }) => visible(`${field}: ${expected}`))
    : [];
}

describe('a file is read as it was saved', () => {
  const words = 'Début : “Le Goff” paie 5 € à l’été';
  test.each([
    ['utf-8', Buffer.from(words)],
    ['utf-8', Buffer.from(`\ufeff${words}`)],
    ['windows-1252', iconv.encode(words, 'win1252')],
    ['utf-16', iconv.encode(words, 'utf-16le', { addBOM: true })],
    ['utf-16', iconv.encode(words, 'utf-16be', { addBOM: true })],
  ])('in %s', (encoding, bytes) => {
    expect(decodeFile(bytes)).toEqual({ text: words, encoding });
  });

  test.each([';', ',', '\t'])('separated by %j, whatever ends its lines', (separator) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const row = `${SIREN};cliente;"A ""B"" ; , C";;;23/11/2026;`.replaceAll(/;(?! )/g, separator);
      const parsed = parseFile([HEADER.replaceAll(';', separator), row, '', row].join(end));
      expect(parsed).toMatchObject({
        ...{ ok: true, separator, ignoredColumns: [] },
        rows: [
          { line: 2, text: { siren: SIREN, name: 'A "B" ; , C', validFrom: '23/11/2026', validUntil: '' } },
          { line: 4 },
        ],
      });
    }
  });

  test('with columns in any order, those it does not know left out and named', () => {
    const parsed = parseFile(
      `Valide du;Remarque;Raison sociale;N° SIREN;TYPE\n2026-01-01;x;Fleuron;${SIREN};client`,
    );
    expect(parsed).toMatchObject({ ignoredColumns: ['Remarque'], rows: [{ text: { name: 'Fleuron' } }] });
  });

  test.each([
    ['', 'aucune ligne'],
    [HEADER, 'aucune ligne'],
    ['a;b\n1;2', 'Il manque : « siren », « type », « nom », « debut ».'],
    [`${HEADER};siren\n1`, 'La colonne « siren » est là deux fois.'],
    [
      `${HEADER}\n${SIREN};cliente;"Fleuron;;;2026-01-01;\n${SIREN};cliente;x;;;2026-01-01;`,
      'un guillemet est ouvert',
    ],
    [`${HEADER}\n${'1\n'.repeat(20_001)}`, 'plus de 20 000 lignes'],
  ])('or refused as a whole, with why: %.20j', (text, problem) => {
    const parsed = parseFile(text);
    expect(visible(parsed.ok ? '' : parsed.problem)).toContain(problem);
  });

  test('a line that spreadsheets put before the header is passed over, and counted', () => {
    const parsed = parseFile(
      `sep=;\n${HEADER}\n${SIREN};cliente;"a\nb";;;2026-01-01;\n${SIREN};cliente;c;;;;`,
    );
    expect(parsed).toMatchObject({ rows: [{ line: 3 }, { line: 5 }] });
  });
});

describe('a row is refused, with the field and what was expected', () => {
  test.each([
    [
      '732829321;cliente;A;;;2026-01-01;',
      'siren: un SIREN sans faute de frappe (sa clé de contrôle est fausse)',
    ],
    [
      '5572466;cliente;A;;;2026-01-01;',
      'siren: 9 chiffres, et non 7 : le tableur a peut-être retiré les zéros du début',
    ],
    [
      '7,33E+08;cliente;A;;;2026-01-01;',
      'siren: 9 chiffres (mettez la colonne au format texte dans le tableur)',
    ],
    [`${SIREN};adhérent;A;;;2026-01-01;`, 'kind: « cliente » ou « partenaire »'],
    [`${SIREN};cliente; ;;;2026-01-01;`, 'name: le nom de l’entreprise ou de la structure'],
    ...['=1+1', '+1', '-1', '@x'].map((name): [string, string] => [
      `${SIREN};cliente;${name};;;2026-01-01;`,
      'name: un nom qui ne commence pas par = + - @ (un tableur y lirait une formule)',
    ]),
    [
      `${SIREN};cliente;A;Anne Le Goff;;2026-01-01;`,
      'contacts: des contacts écrits « Nom, Prénom », séparés par « | »',
    ],
    [`${SIREN};cliente;A;;exemple;2026-01-01;`, 'emailDomain: un domaine comme exemple.fr, ou rien'],
    [
      `${SIREN};cliente;A;;a@Orange.fr;2026-01-01;`,
      'emailDomain: le domaine propre de l’entreprise : chacun peut ouvrir une boîte à cette adresse',
    ],
    [`${SIREN};cliente;A;;;29/02/2026;`, 'validFrom: une date comme 23/11/2026 ou 2026-11-23'],
    [`${SIREN};cliente;A;;;23/11/26;`, 'validFrom: une date comme 23/11/2026 ou 2026-11-23'],
    [`${SIREN};cliente;A;;;;`, 'validFrom: le premier jour de validité'],
    [`${SIREN};cliente;A;;;2026-01-02;2026-01-01`, 'validUntil: un dernier jour qui suit le premier'],
    [
      `${SIREN};cliente;A\u0000;;;2026-01-01;`,
      'name: un texte de 2 000 caractères au plus, sans caractère invisible ni abîmé (enregistrez le fichier en UTF-8)',
    ],
    [
      `${SIREN};cliente;A\u202eB;;;2026-01-01;`,
      'name: un texte de 2 000 caractères au plus, sans caractère invisible ni abîmé (enregistrez le fichier en UTF-8)',
    ],
    [
      `${SIREN};cliente;A;B;;2026-01-01;;en trop`,
      'siren: autant de cellules que de colonnes (mettez entre guillemets un texte qui contient le séparateur)',
    ],
  ])('%j', (row, problem) => {
    expect(problemsOf(row)).toEqual([problem]);
  });

  test('everything wrong with it at once', () => {
    expect(problemsOf('1;x;;y;z;w;').map((problem) => problem.split(':')[0])).toEqual([
      ...['siren', 'kind', 'name', 'contacts', 'emailDomain', 'validFrom'],
    ]);
  });
});

describe('a plan', () => {
  test('tells what it adds, changes, and finds unchanged', () => {
    const rows = [
      `${SIREN};cliente;Fleuron;;;01/01/2026;`,
      '552100554;partenaire;Mairie;;mairie.fr;2026-01-01;2026-12-31',
    ];
    expect(plan([HEADER, ...rows].join('\n'), [kept]).map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'added',
    ]);
    const [changed] = plan(`${HEADER}\n${SIREN};cliente;Fleuron;Le Goff, Anne;;2026-01-01;2026-06-30`, [
      kept,
    ]);
    expect(changed).toMatchObject({
      outcome: 'changed',
      changes: [
        { field: 'contacts', before: '', after: 'Le Goff, Anne' },
        { field: 'validUntil', before: '', after: '2026-06-30' },
      ],
    });
  });

  test('refuses the second of two lines for one entry, naming the first', () => {
    const [first, second] = plan(
      `${HEADER}\n${SIREN};cliente;A;;;2026-01-01;\n${SIREN};client;B;;;01/01/2026;`,
    );
    expect(first?.outcome).toBe('added');
    expect(second).toMatchObject({
      outcome: 'refused',
      problems: [{ expected: expect.stringContaining('la ligne 2') }],
    });
  });

  test('refuses a period that covers another, in the list or in the file, and only then', () => {
    const next = (from: string) => `${SIREN};cliente;Fleuron;;;${from};`;
    const closes = `${SIREN};cliente;Fleuron;;;2026-01-01;2026-06-30`;
    const outcomes = (rows: string[]) =>
      plan([HEADER, ...rows].join('\n'), [kept]).map(({ outcome }) => outcome);
    expect(outcomes([next('2026-07-01')])).toEqual(['refused']);
    expect(outcomes([next('2026-07-01'), closes])).toEqual(['added', 'changed']);
    expect(outcomes([closes, next('2026-06-30')])).toEqual(['changed', 'refused']);
    expect(outcomes([closes, next('2026-07-01'), next('2026-08-01')])).toEqual([
      'changed',
      'added',
      'refused',
    ]);
    expect(outcomes([next('2026-07-01').replace('cliente', 'partenaire')])).toEqual(['added']);
  });

  test('has a fingerprint that moves with what it would write, and with nothing else', () => {
    const file = (name: string) => `${HEADER}\n${SIREN};cliente;${name};;;2026-01-01;`;
    const print = (name: string, list: KeptEntry[]) => fingerprintOf(plan(file(name), list));
    expect(print('B', [kept])).toBe(print('B', [kept, { ...kept, id: 'b', siren: '552100554' }]));
    expect(print('B', [kept])).not.toBe(print('C', [kept]));
    expect(print('B', [kept])).not.toBe(print('B', [{ ...kept, version: 2 }]));
    expect(print('B', [kept])).not.toBe(print('B', []));
  });

  test('of 1,000 dirty rows takes the right ones and explains every other', () => {
    const { text, taken, refused } = dirtyFile(1_000);
    const lines = plan(text);
    expect(lines.filter(({ outcome }) => outcome === 'added').map(({ line }) => line)).toEqual(taken);
    const turnedAway = lines.filter((line) => line.outcome === 'refused');
    expect(turnedAway.map(({ line }) => line)).toEqual(refused);
    for (const { problems } of turnedAway) {
      expect(problems.length).toBeGreaterThan(0);
      for (const { expected } of problems) expect(expected).toMatch(/\p{L}/u);
    }
  });
});

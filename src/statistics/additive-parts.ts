import type { Figure } from './figure.js';

/** Counts of a figure that add up, by their places: columns as in the figure, lines as its rows and then its total. */
export interface Part {
  lines: readonly number[];
  columns: readonly number[];
  /** The line and the column of the sums; null where the figure tells none. */
  sumLine: number | null;
  sumColumn: number | null;
  /** Whether what the columns leave of their sum says something too, though no column tells it. */
  hasRest: boolean;
}

/** How the counts of a figure hang together; the first part holds its population. */
export function additiveParts(figure: Figure): Part[] {
  const lines = figure.rows.map((_row, index) => index);
  const sumLine = figure.total === null ? null : lines.length;
  const last = figure.columns.length - 1;
  const all = { lines, sumLine, sumColumn: null, hasRest: false };
  switch (figure.name) {
    case 'demandes-en-attente':
      return lines.toReversed().flatMap((line) => [1, 2].map((column) => alone(line, column)));
    case 'demandes-recues':
      return [1, 2, 3].map((column) => ({ ...all, columns: [column] }));
    case 'delais':
      return [{ ...all, lines: [2, 3], sumLine: 1, columns: [3] }, alone(0, 3)];
    case 'automatisation':
      return [{ ...all, columns: [1], sumColumn: 2, hasRest: true }];
    case 'comptes-finalises':
      return [{ ...all, columns: [2], sumColumn: 1, hasRest: true }];
    case 'reexamens':
    case 'controle-des-refus':
      return [{ ...all, columns: [2, 3, 4], sumColumn: 1 }];
    case 'charge-equipe':
      return [{ ...all, columns: [1] }];
    case 'issues':
    case 'refus-par-regle':
    case 'refus-par-departement':
    case 'refus-par-profil':
    case 'refus-par-periode':
    case 'refus-par-auteur':
    case 'refus-par-region':
    case 'delegues-reorientes':
    case 'comptes-par-lien':
    case 'comptes-par-metier':
    case 'comptes-par-epci':
      return [last === 1 ? { ...all, columns: [1] } : { ...all, columns: between(1, last), sumColumn: last }];
  }
}

function alone(line: number, column: number): Part {
  return { lines: [line], columns: [column], sumLine: null, sumColumn: null, hasRest: false };
}

function between(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

import type { Unit } from '../../src/statistics/figure.js';

/** A cell as it is read: « 1 234 », « 82,5 % », « 3 j ouvrés », « – » for nothing. */
export function cellInWords(value: string | number | null, unit: Unit): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const number = value.toLocaleString('fr-FR');
  switch (unit) {
    case 'percent':
      return `${number}\u202f%`;
    case 'workingDays':
      return value === 0 ? 'le jour même' : `${number}\u00a0j ouvré${value > 1 ? 's' : ''}`;
    case 'label':
    case 'count':
    case 'perDay':
      return number;
  }
}

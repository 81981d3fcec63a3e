import type { Weighted } from './random.js';

/** Craft activities by their NAFA code, about as often as there are such workshops. */
export const CRAFTS: readonly (Weighted & { aprm: string })[] = [
  { aprm: '1071CB', weight: 9 },
  { aprm: '5610CQ', weight: 6 },
  { aprm: '1013BP', weight: 3 },
  { aprm: '4120BP', weight: 8 },
  { aprm: '4322AA', weight: 12 },
  { aprm: '4321AA', weight: 9 },
  { aprm: '4334ZA', weight: 8 },
  { aprm: '1623ZP', weight: 3 },
  { aprm: '2511ZP', weight: 3 },
  { aprm: '1413ZP', weight: 2 },
  { aprm: '9602AA', weight: 15 },
  { aprm: '4520AA', weight: 9 },
  { aprm: '4932ZA', weight: 7 },
  { aprm: '8121ZP', weight: 6 },
];

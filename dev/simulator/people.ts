import { head, person } from './describe.js';

export const elise = person('ÉLISE ANNE', 'MARTIN-FICTIF');
export const marie = person('MARIE LOUISE', 'DURAND-FICTIF', 'LEROY-FICTIF');
export const luc = person('LUC', 'MOREAU-FICTIF');

export const asksElise = head('Élise', 'Martin-Fictif');
export const asksMarie = head('Marie', 'Leroy-Fictif');
export const asksLuc = head('Luc', 'Moreau-Fictif');

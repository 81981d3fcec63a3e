import { domainToASCII } from 'node:url';
import { isFreeMail } from '../facts/free-mail.js';
import type { CellReading } from './read-entry.js';

const TYPED = /^[\p{L}\p{M}\p{N}.-]+$/u;
const DOMAIN = /^(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** Reads the domain of a company's own addresses; « @exemple.fr » and a whole address are reduced to it. */
export function readDomain(text: string): CellReading<string | null> {
  if (text === '') return { value: null };
  const typed = text.slice(text.lastIndexOf('@') + 1);
  const domain = TYPED.test(typed) ? domainToASCII(typed.toLowerCase()) : '';
  if (!DOMAIN.test(domain) || domain.length > 253)
    return { expected: 'un domaine comme exemple.fr, ou rien' };
  return isFreeMail(domain)
    ? { expected: 'le domaine propre de l’entreprise : chacun peut ouvrir une boîte à cette adresse' }
    : { value: domain };
}

import type { OtherOfficer } from '../../src/registry/company.js';
import { officeKind, officeLabel } from '../../src/registry/offices.js';

/** « Gérant » for 30; « fonction 205 » for a code that no table knows; words as the source writes them. */
export function roleWords(role: string): string {
  return officeLabel(role) ?? (/^\d+$/.test(role) ? `fonction ${role}` : role);
}

/** Why a person whom a register names does not count. @param source as a sentence names it, « le RNE » */
export function standingWords(
  { standing, role }: Pick<OtherOfficer, 'standing' | 'role'>,
  source: string,
): string {
  switch (standing) {
    case 'gone':
      return `n’est plus en fonction selon ${source}`;
    case 'not_representing':
      return role !== null && officeKind(role) === 'represents'
        ? 'a aussi une fonction qui ne représente pas l’entreprise'
        : 'fonction qui ne représente pas l’entreprise';
    case 'unclear':
      return unclearWords(role);
  }
}

/** An office that is known may be in doubt by what is written beside it. */
function unclearWords(role: string | null): string {
  if (role === null) return 'fonction illisible ou non indiquée';
  return officeLabel(role) === undefined
    ? `fonction illisible ou inconnue, telle qu’écrite : « ${role} »`
    : 'fonction illisible en partie : on ne sait pas si elle est exercée';
}

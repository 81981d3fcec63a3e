import type { Officer, OtherOfficer, SourceRecord } from '../company.js';
import { visibleOfficer, withoutDoubles } from '../visible-name.js';
import type { RnePerson, RnePower } from './payload.js';
import { officeOf } from './standing.js';

type Officers = Pick<SourceRecord, 'officers' | 'otherOfficers'>;

/**
 * The natural persons whom the RNE names: those who represent the company on `today`, and the others with the reason
 * why they do not count. Empty lists are its answer « nobody »; a body without `pouvoirs` does not speak of officers.
 */
export function toOfficers({ composition }: RnePerson, today: string): Officers {
  const powers = composition?.pouvoirs?.items;
  if (!powers) return {};
  const officers: (Officer | null)[] = [];
  const others: OtherOfficer[] = [];
  for (const power of powers) {
    const { standing, role } = officeOf(power, today);
    const person = toPerson(power, role);
    if (person === null) continue;
    if (standing === 'in_office') officers.push(person);
    else others.push({ ...person, standing });
  }
  return { officers: withoutDoubles(officers), ...(others.length > 0 ? { otherOfficers: others } : {}) };
}

function toPerson({ individu }: RnePower, role: string | null): Officer | null {
  const person = individu?.descriptionPersonne;
  return person ? visibleOfficer([person.nom, person.nomUsage], person.prenoms, role) : null;
}

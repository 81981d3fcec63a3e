import React from 'react';
import type { ShownPerson } from '../../src/applications/file-sources.js';
import { typeset } from '../../src/config/words.js';
import { roleWords } from '../words/officer-roles.js';
import Criteria from './criteria.js';
import FirstFew from './first-few.js';

interface SourcePeopleProps {
  people: ShownPerson[] | null;
  /** Another register says who is in office: nothing here is a match. */
  isIndicative: boolean;
  /** The source names others, who do not count: they are shown below. */
  hasOthers: boolean;
}

/** Those who act for the company, those who match first, each compared with the applicant's name. */
export default function SourcePeople({
  people,
  isIndicative,
  hasOthers,
}: SourcePeopleProps): React.ReactElement | null {
  if (people === null) return null;
  if (people.length === 0) {
    const where = hasOthers ? 'en fonction' : 'parmi les dirigeants';
    return <p className="desk-hint">Aucune personne physique {where}.</p>;
  }
  const sorted = [...people].sort((a, b) => closeness(b) - closeness(a));
  return (
    <>
      <h4>
        {isIndicative
          ? typeset('Dirigeants, pour information : le RNE fait foi')
          : 'Dirigeants, comparés au demandeur'}
      </h4>
      <FirstFew className="desk-people">
        {sorted.map(({ name, role, criteria }, index) => (
          <li key={`${name} ${String(index)}`}>
            <strong>{name}</strong>
            {role !== null && <span className="desk-hint"> – {roleWords(role)}</span>}
            <Criteria criteria={criteria} doesCount={!isIndicative} />
          </li>
        ))}
      </FirstFew>
    </>
  );
}

function closeness({ match, criteria }: ShownPerson): number {
  return match.matches ? 10 : criteria.filter(({ isMet }) => isMet).length;
}

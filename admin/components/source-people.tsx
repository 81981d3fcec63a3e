import React from 'react';
import type { ShownPerson } from '../../src/applications/file-sources.js';
import type { NameCriterion } from '../../src/applications/name-criteria.js';
import { typeset } from '../../src/config/words.js';
import { roleWords } from '../words/officer-roles.js';
import Icon from './icon.js';

const SHOWN = 4;
const CRITERIA: Readonly<Record<NameCriterion['kind'], string>> = {
  familyName: 'Nom',
  firstName: 'Prénom',
  swapped: 'Nom et prénom intervertis',
};

/** Those who act for the company, those who match first, each compared with the applicant's name. */
export default function SourcePeople({
  people,
}: {
  people: ShownPerson[] | null;
}): React.ReactElement | null {
  if (people === null) return null;
  if (people.length === 0) return <p className="desk-hint">Aucune personne physique parmi les dirigeants.</p>;
  const sorted = [...people].sort((a, b) => closeness(b) - closeness(a));
  const rest = sorted.slice(SHOWN);
  return (
    <>
      <h4>Dirigeants, comparés au demandeur</h4>
      <List people={sorted.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length > 1 ? `Les ${String(rest.length)} autres` : 'Une autre personne'}</summary>
          <List people={rest} />
        </details>
      )}
    </>
  );
}

function List({ people }: { people: ShownPerson[] }): React.ReactElement {
  return (
    <ul className="desk-people">
      {people.map(({ name, role, criteria }, index) => (
        <li key={`${name} ${String(index)}`}>
          <strong>{name}</strong>
          {roleWords(role) && <span className="desk-hint"> – {roleWords(role)}</span>}
          <ul>
            {criteria.map((criterion) => (
              <Criterion key={`${criterion.kind} ${criterion.found}`} criterion={criterion} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Criterion({ criterion: { kind, typed, found, isMet } }: { criterion: NameCriterion }) {
  const result = isMet ? 'identique' : kind === 'swapped' ? 'non' : 'différent';
  return (
    <li>
      <span className={`desk-stamp desk-stamp--${isMet ? 'approved' : 'pending'}`}>
        <Icon name={isMet ? 'done' : 'refused'} />
        {typeset(`${CRITERIA[kind]} : ${result}`)}
      </span>
      <small>{typeset(`« ${typed || '–'} » et « ${found} »`)}</small>
    </li>
  );
}

function closeness({ match, criteria }: ShownPerson): number {
  return match.matches ? 10 : criteria.filter(({ isMet }) => isMet).length;
}

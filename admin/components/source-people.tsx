import React from 'react';
import type { ShownPerson } from '../../src/applications/file-sources.js';
import Icon from './icon.js';

/** Those who act for the company, each compared with the applicant's name, criterion by criterion. */
export default function SourcePeople({
  people,
}: {
  people: ShownPerson[] | null;
}): React.ReactElement | null {
  if (people === null) return null;
  if (people.length === 0) return <p className="desk-hint">Aucune personne physique parmi les dirigeants.</p>;
  return (
    <table>
      <caption>Dirigeants</caption>
      <thead>
        <tr>
          <th scope="col">Personne</th>
          <th scope="col">Nom</th>
          <th scope="col">Prénom</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ name, match }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>
              <Criterion isMet={match.familyName} />
            </td>
            <td>
              <Criterion isMet={match.firstName} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Criterion({ isMet }: { isMet: boolean }): React.ReactElement {
  return (
    <span className={`desk-stamp desk-stamp--${isMet ? 'approved' : 'pending'}`}>
      <Icon name={isMet ? 'done' : 'refused'} />
      {isMet ? 'identique' : 'différent'}
    </span>
  );
}

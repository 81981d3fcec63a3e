import React from 'react';
import type { NameCriterion } from '../../src/applications/name-criteria.js';
import { typeset } from '../../src/config/words.js';
import Icon from './icon.js';

const CRITERIA: Readonly<Record<NameCriterion['kind'], string>> = {
  familyName: 'Nom',
  firstName: 'Prénom',
  swapped: 'Nom et prénom intervertis',
};

interface CriteriaProps {
  criteria: readonly NameCriterion[];
  /** Whether an identical name is a match; without it nothing is marked as met. */
  doesCount: boolean;
}

/** The applicant's name compared with that of one person, one line for each comparison. */
export default function Criteria({ criteria, doesCount }: CriteriaProps): React.ReactElement {
  return (
    <ul>
      {criteria.map(({ kind, typed, found, isMet }) => (
        <li key={`${kind} ${found}`}>
          <span
            className={doesCount ? `desk-stamp desk-stamp--${isMet ? 'approved' : 'pending'}` : undefined}
          >
            {doesCount && <Icon name={isMet ? 'done' : 'refused'} />}
            {typeset(`${CRITERIA[kind]} : ${resultOf(kind, isMet)}`)}
          </span>
          <small>{typeset(`« ${typed || '–'} » et « ${found} »`)}</small>
        </li>
      ))}
    </ul>
  );
}

function resultOf(kind: NameCriterion['kind'], isMet: boolean): string {
  if (isMet) return 'identique';
  return kind === 'swapped' ? 'non' : 'différent';
}

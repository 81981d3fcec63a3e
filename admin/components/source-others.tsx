import React from 'react';
import type { ShownOther } from '../../src/applications/file-sources.js';
import { typeset } from '../../src/config/words.js';
import type { RegistrySourceName } from '../../src/config/env.js';
import { SOURCE_IN_SENTENCE } from '../words/labels.js';
import { roleWords, standingWords } from '../words/officer-roles.js';
import Criteria from './criteria.js';
import FirstFew from './first-few.js';
import Icon from './icon.js';

interface SourceOthersProps {
  others: ShownOther[];
  source: RegistrySourceName;
}

/** Those whom the source names and who do not represent the company, with the reason; the applicant's namesake first. */
export default function SourceOthers({ others, source }: SourceOthersProps): React.ReactElement | null {
  if (others.length === 0) return null;
  const sorted = [...others].sort((a, b) => Number(b.isNamesake) - Number(a.isNamesake));
  return (
    <>
      <h4>Autres personnes nommées, qui ne comptent pas</h4>
      <FirstFew className="desk-people">
        {sorted.map((other, index) => (
          <Other key={`${other.name} ${String(index)}`} other={other} source={source} />
        ))}
      </FirstFew>
    </>
  );
}

function Other({ other, source }: { other: ShownOther; source: RegistrySourceName }): React.ReactElement {
  const { name, role, criteria, isNamesake } = other;
  return (
    <li>
      <strong>{name}</strong>
      {role !== null && <span className="desk-hint"> – {roleWords(role)}</span>}
      <p>{typeset(standingWords(other, SOURCE_IN_SENTENCE[source]))}</p>
      {isNamesake && (
        <p className="desk-stamp desk-stamp--pending">
          <Icon name="refused" />
          Même nom que le demandeur, mais ne compte pas
        </p>
      )}
      {criteria.some(({ isMet }) => isMet) ? (
        <Criteria criteria={criteria} doesCount={false} />
      ) : (
        <p className="desk-hint">Nom et prénom différents de ceux du demandeur</p>
      )}
    </li>
  );
}

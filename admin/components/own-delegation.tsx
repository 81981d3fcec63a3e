import React from 'react';
import { chamber } from '../../src/config/chamber.js';

interface OwnDelegationProps {
  /** Code of the délégation, or null for the whole queue. */
  chosen: string | null;
  onChoose: (delegation: string | null) => void;
}

/** What the queue shows first: the person's own délégation, or everything. */
export default function OwnDelegation({ chosen, onChoose }: OwnDelegationProps): React.ReactElement {
  return (
    <div>
      <label htmlFor="own-delegation">À l’ouverture, me montrer</label>
      <select
        id="own-delegation"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">Toute la file</option>
        {chamber.delegations.map(({ code, name }) => (
          <option key={code} value={code}>
            Délégation : {name}
          </option>
        ))}
      </select>
    </div>
  );
}

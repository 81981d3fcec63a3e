import React, { useState } from 'react';
import {
  NUMBER_LIMITS,
  WITHOUT_VERDICT,
  type PolicyContent,
  type PolicyNumber,
} from '../../src/applications/policy-limits.js';
import type { Policy } from '../../src/applications/policy.js';
import { typeset } from '../../src/config/words.js';
import { NUMBER_WORDS, RECHECK_WORDS } from '../words/policy-words.js';

interface PolicyNumbersProps {
  inForce: Policy;
  content: PolicyContent;
  onChange: (content: PolicyContent) => void;
}

const NAMES = Object.keys(NUMBER_WORDS) as PolicyNumber[];

/** Every number of the draft beside the one in force, within its bounds. */
export default function PolicyNumbers({
  inForce,
  content,
  onChange,
}: PolicyNumbersProps): React.ReactElement {
  const [days, setDays] = useState(content.recheckDays.join(', '));
  const setNumber = (name: PolicyNumber, text: string) => onChange({ ...content, [name]: Number(text) });
  return (
    <div className="desk-policy__numbers">
      {NAMES.map((name) => (
        <div key={name}>
          <label htmlFor={name}>{NUMBER_WORDS[name].label}</label>
          <div className="desk-policy__number">
            <input
              id={name}
              type="number"
              required
              {...NUMBER_LIMITS[name]}
              value={Number.isNaN(content[name]) ? '' : content[name]}
              aria-describedby={`${name}-hint`}
              onChange={({ target }) => setNumber(name, target.value === '' ? 'NaN' : target.value)}
            />
            <span>{typeset(NUMBER_WORDS[name].unit)}</span>
          </div>
          <p id={`${name}-hint`} className="desk-hint">
            {typeset(hintOf(name, inForce[name]))}
          </p>
        </div>
      ))}
      <div>
        <label htmlFor="recheckDays">{typeset(RECHECK_WORDS.label)}</label>
        <input
          id="recheckDays"
          type="text"
          required
          pattern="\s*\d+(\s*,\s*\d+)*\s*"
          value={days}
          aria-describedby="recheckDays-hint"
          onChange={({ target }) => {
            setDays(target.value);
            onChange({ ...content, recheckDays: target.value.split(',').map(Number) });
          }}
        />
        <p id="recheckDays-hint" className="desk-hint">
          {typeset(`En vigueur : ${inForce.recheckDays.join(', ')}. ${RECHECK_WORDS.bounds}`)}
        </p>
      </div>
    </div>
  );
}

function hintOf(name: PolicyNumber, inForce: number): string {
  const { min, max } = NUMBER_LIMITS[name];
  const effect = WITHOUT_VERDICT.has(name) ? ' Ne change aucun verdict.' : '';
  return `En vigueur : ${String(inForce)}. De ${String(min)} à ${String(max)}.${effect}`;
}

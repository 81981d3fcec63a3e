import React, { useState } from 'react';
import {
  NUMBER_LIMITS,
  WITHOUT_VERDICT,
  type PolicyContent,
  type PolicyDays,
  type PolicyNumber,
} from '../../src/applications/policy-limits.js';
import type { Policy } from '../../src/applications/policy.js';
import { typeset } from '../../src/config/words.js';
import { DAYS_BOUNDS, DAYS_WORDS, NUMBER_WORDS } from '../words/policy-words.js';

interface PolicyNumbersProps {
  inForce: Policy;
  content: PolicyContent;
  onChange: (content: PolicyContent) => void;
}

const DAY_LISTS = Object.keys(DAYS_WORDS) as PolicyDays[];
const NAMES = Object.keys(NUMBER_WORDS) as PolicyNumber[];

/** Every number of the draft beside the one in force, within its bounds. */
export default function PolicyNumbers({
  inForce,
  content,
  onChange,
}: PolicyNumbersProps): React.ReactElement {
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
      {DAY_LISTS.map((name) => (
        <DayList
          key={name}
          name={name}
          inForce={inForce[name]}
          first={content[name]}
          onChange={(days) => onChange({ ...content, [name]: days })}
        />
      ))}
    </div>
  );
}

interface DayListProps {
  name: PolicyDays;
  inForce: readonly number[];
  first: readonly number[];
  onChange: (days: number[]) => void;
}

/** Days separated by commas, kept as they are typed. */
function DayList({ name, inForce, first, onChange }: DayListProps): React.ReactElement {
  const [days, setDays] = useState(first.join(', '));
  return (
    <div>
      <label htmlFor={name}>{typeset(DAYS_WORDS[name])}</label>
      <input
        id={name}
        type="text"
        required
        pattern="\s*\d+(\s*,\s*\d+)*\s*"
        value={days}
        aria-describedby={`${name}-hint`}
        onChange={({ target }) => {
          setDays(target.value);
          onChange(target.value.split(',').map(Number));
        }}
      />
      <p id={`${name}-hint`} className="desk-hint">
        {typeset(`En vigueur : ${inForce.join(', ')}. ${DAYS_BOUNDS}`)}
      </p>
    </div>
  );
}

function hintOf(name: PolicyNumber, inForce: number): string {
  const { min, max } = NUMBER_LIMITS[name];
  const effect = WITHOUT_VERDICT.has(name) ? ' Ne change aucun verdict.' : '';
  return `En vigueur : ${String(inForce)}. De ${String(min)} à ${String(max)}.${effect}`;
}

import React from 'react';
import type {
  ListedField as FieldName,
  ListedProblem,
  ListedText,
} from '../../src/applications/lists/listed-entry.js';
import { typeset } from '../../src/config/words.js';
import { LISTED_FIELD_LABELS } from '../words/listed.js';

interface ListedFieldProps {
  name: FieldName;
  text: ListedText;
  problems: readonly ListedProblem[];
  hint?: string;
  isDay?: boolean;
  onChange: (text: ListedText) => void;
}

/** One field of an entry, with what was expected of it where something was wrong. */
export default function ListedField({
  name,
  text,
  problems,
  hint,
  isDay = false,
  onChange,
}: ListedFieldProps): React.ReactElement {
  const problem = problems.find(({ field }) => field === name);
  const id = `entry-${name}`;
  return (
    <div>
      <label htmlFor={id}>{LISTED_FIELD_LABELS[name]}</label>
      <input
        id={id}
        type={isDay ? 'date' : 'text'}
        value={text[name]}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-told`}
        onChange={({ target }) => onChange({ ...text, [name]: target.value })}
      />
      <p id={`${id}-told`} className={problem ? 'desk-wrong' : 'desk-hint'}>
        {problem ? typeset(`Attendu : ${problem.expected}.`) : typeset(hint ?? '')}
      </p>
    </div>
  );
}

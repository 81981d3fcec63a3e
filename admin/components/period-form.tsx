import React, { type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { PROFILE_LABELS, PROFILES } from '../../src/accounts/profile.js';
import { chamber } from '../../src/config/chamber.js';
import { departementName } from '../../src/config/geography.js';
import type { FigureFilter } from '../../src/statistics/figure.js';
import { PRESET_LABELS, PRESETS } from '../../src/statistics/period.js';

const DEPARTEMENTS: readonly [string, string][] = [
  ...chamber.departements.map((code): [string, string] => [code, departementName(code)]),
  ['elsewhere', 'Hors région'],
  ['unknown', 'Non situé'],
];

/** Which days, département and profile; kept in the address, so that a page of figures can be sent to a colleague. */
export default function PeriodForm({ filter }: { filter: FigureFilter }): React.ReactElement {
  const [search, setSearch] = useSearchParams();
  const chosen = search.has('from') ? null : (search.get('period') ?? '30d');
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    );
    setSearch(Object.fromEntries(typed) as Record<string, string>);
  };
  const withPreset = (preset: string) => {
    const kept = ['departement', 'profile'].flatMap((name) =>
      search.has(name) ? [[name, search.get(name) ?? '']] : [],
    );
    return `?${new URLSearchParams([...kept, ['period', preset]]).toString()}`;
  };
  return (
    <form className="desk-filters" onSubmit={apply} key={search.toString()} aria-label="Période et filtres">
      <ul className="desk-presets" aria-label="Périodes">
        {PRESETS.map((preset) => (
          <li key={preset}>
            <Link to={withPreset(preset)} aria-current={preset === chosen ? 'true' : undefined}>
              {PRESET_LABELS[preset]}
            </Link>
          </li>
        ))}
      </ul>
      <Day name="from" label="Du" value={filter.period.from} />
      <Day name="to" label="Au" value={filter.period.to} />
      <Choice name="departement" label="Département" value={filter.departement} choices={DEPARTEMENTS} />
      <Choice
        name="profile"
        label="Profil"
        value={filter.profile}
        choices={PROFILES.map((profile) => [profile, PROFILE_LABELS[profile]])}
      />
      <button type="submit" className="desk-button">
        Afficher
      </button>
    </form>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string }): React.ReactElement {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="date" required defaultValue={value} min="2000-01-01" />
    </div>
  );
}

function Choice(props: {
  name: string;
  label: string;
  value: string | null;
  choices: readonly (readonly [string, string])[];
}): React.ReactElement {
  return (
    <div>
      <label htmlFor={props.name}>{props.label}</label>
      <select id={props.name} name={props.name} defaultValue={props.value ?? ''}>
        <option value="">Tous</option>
        {props.choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

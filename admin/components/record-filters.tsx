import React, { type FormEvent } from 'react';
import type { BasePropertyJSON, ResourceJSON } from 'adminjs';
import { useSearchParams } from 'react-router-dom';
import Label from './label.js';

/** The filters of a list; they are kept in the address, so that a filtered list can be sent to a colleague. */
export default function RecordFilters({ resource }: { resource: ResourceJSON }): React.ReactElement {
  const [search, setSearch] = useSearchParams();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    );
    setSearch(Object.fromEntries(typed) as Record<string, string>);
  };
  const properties = resource.filterProperties.filter(({ propertyPath }) => !/^id$|Id$/.test(propertyPath));
  return (
    <form className="desk-filters" role="search" onSubmit={apply} key={search.toString()}>
      {properties.flatMap((property) =>
        property.type === 'datetime'
          ? [
              <Filter key={`${property.name}-from`} property={property} part="~~from" search={search} />,
              <Filter key={`${property.name}-to`} property={property} part="~~to" search={search} />,
            ]
          : [<Filter key={property.name} property={property} part="" search={search} />],
      )}
      <button type="submit" className="desk-button">
        Filtrer
      </button>
      {search.size > 0 && (
        <button type="button" className="desk-button desk-button--plain" onClick={() => setSearch({})}>
          Effacer
        </button>
      )}
    </form>
  );
}

function Filter(props: {
  property: BasePropertyJSON;
  part: '' | '~~from' | '~~to';
  search: URLSearchParams;
}): React.ReactElement {
  const { property, part, search } = props;
  const name = `filters.${property.propertyPath}${part}`;
  const field = { id: name, name, defaultValue: search.get(name) ?? '' };
  return (
    <div>
      <label htmlFor={name}>
        {part === '~~to' ? (
          'Jusqu’au'
        ) : (
          <>
            <Label resourceId={property.resourceId} name={property.label} />
            {part === '~~from' && ' (depuis)'}
          </>
        )}
      </label>
      {property.availableValues ? (
        <select {...field}>
          <option value="">Tous</option>
          {property.availableValues.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input type={part ? 'date' : 'text'} {...field} />
      )}
    </div>
  );
}

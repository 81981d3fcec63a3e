import React from 'react';
import type { BasePropertyJSON, RecordJSON } from 'adminjs';
import { Link } from 'react-router-dom';
import { frenchDate, frenchDateTime } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';

/** No column of the desk holds anything else. */
type Value = string | number | boolean | null | undefined;

interface CellProps {
  property: BasePropertyJSON;
  record: RecordJSON;
  /** Where the cell leads, for the first of a line. */
  href?: string | null;
  /** With the hour, where there is room. */
  isExact?: boolean;
}

/** One value as people read it: dates and codes in French. */
export default function Cell({
  property,
  record,
  href = null,
  isExact = false,
}: CellProps): React.ReactElement {
  const value = record.params[property.propertyPath] as Value;
  const words = inWords(property, value);
  if (href) return <Link to={href}>{words}</Link>;
  if (property.name === 'applicationId' && typeof value === 'string') {
    return <Link to={`/admin/resources/applications/records/${value}/review`}>Ouvrir le dossier</Link>;
  }
  const exact = property.type === 'datetime' && value ? frenchDateTime(String(value)) : words;
  return <span title={exact}>{isExact ? exact : words}</span>;
}

function inWords({ type, name, availableValues }: BasePropertyJSON, value: Value): string {
  if (value === null || value === undefined || value === '') return '–';
  const text = String(value);
  const choice = availableValues?.find((each) => each.value === value);
  if (choice) return choice.label ?? text;
  if (type === 'datetime' || type === 'date') return frenchDate(text);
  return name === 'siren' ? formatSiren(text) : text;
}

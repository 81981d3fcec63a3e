import React from 'react';
import type { ActionProps } from 'adminjs';
import { Link } from 'react-router-dom';
import Cell from './cell.js';
import Facts from './facts.js';
import Label from './label.js';

/** One line of a list, with all its columns. */
export default function RecordShown({ resource, record }: ActionProps): React.ReactElement | null {
  if (!record) return null;
  return (
    <>
      <Facts
        pairs={resource.showProperties.map((property) => [
          property.name,
          <Cell key={property.name} property={property} record={record} />,
        ])}
        label={(name) => <Label resourceId={resource.id} name={name} />}
      />
      <p style={{ marginTop: 20 }}>
        <Link to={`/admin/resources/${resource.id}`}>Revenir à la liste</Link>
      </p>
    </>
  );
}

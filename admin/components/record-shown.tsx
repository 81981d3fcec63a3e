import React from 'react';
import type { ActionProps } from 'adminjs';
import type { AccountStatus } from '../../src/accounts/account.entity.js';
import { Link } from 'react-router-dom';
import AccountGestures from './account-gestures.js';
import Cell from './cell.js';
import Facts from './facts.js';
import Label from './label.js';
import { titleOf } from './title-of.js';
import Screen from './screen.js';

/** One line of a list, with all its columns. */
export default function RecordShown({ resource, record }: ActionProps): React.ReactElement | null {
  if (!record) return null;
  const title = `${titleOf(resource.id)}\u202f: ${record.title}`;
  return (
    <Screen title={title}>
      <h1>{title}</h1>
      <Facts
        pairs={resource.showProperties.map((property) => [
          property.name,
          <Cell key={property.name} property={property} record={record} isExact />,
        ])}
        label={(name) => <Label resourceId={resource.id} name={name} />}
      />
      {resource.id === 'accounts' && (
        <AccountGestures accountId={record.id} status={record.params['status'] as AccountStatus} />
      )}
      <p style={{ marginTop: 20 }}>
        <Link to={`/admin/resources/${resource.id}`}>Revenir à la liste</Link>
      </p>
    </Screen>
  );
}

import React, { useEffect, useState } from 'react';
import { ApiClient, type ActionProps, type RecordJSON } from 'adminjs';
import { Link, useSearchParams } from 'react-router-dom';
import Cell from './cell.js';
import Label from './label.js';
import RecordFilters from './record-filters.js';
import { titleOf } from './title-of.js';
import Screen from './screen.js';

interface Page {
  records: RecordJSON[];
  meta: { total: number; page: number; perPage: number };
}

const MOST_COUNTED = 10_000;

/** Columns whose values are all of one length; the others share what is left. */
const WIDTHS: Readonly<Record<string, string>> = {
  email: '240px',
  recipient: '240px',
  reference: '140px',
  lastName: '140px',
  firstName: '120px',
  siren: '112px',
  status: '158px',
  departement: '120px',
  submittedAt: '158px',
  at: '158px',
  createdAt: '158px',
  activatedAt: '158px',
  lastSignInAt: '158px',
  sentAt: '158px',
  version: '80px',
  policyVersion: '80px',
  attempts: '72px',
};

/** A list of one kind of thing, filtered and paged by its address. */
export default function RecordList({ resource }: ActionProps): React.ReactElement {
  const [search] = useSearchParams();
  const [page, setPage] = useState<Page | 'failed' | null>(null);
  const asked = search.toString();
  useEffect(() => {
    setPage(null);
    const params = new URLSearchParams(asked);
    new ApiClient().resourceAction({ resourceId: resource.id, actionName: 'list', params }).then(
      ({ data }) => setPage(data as unknown as Page),
      () => setPage('failed'),
    );
  }, [resource.id, asked]);
  const title = titleOf(resource.id);
  return (
    <Screen title={title}>
      <h1>{title}</h1>
      <RecordFilters key={resource.id} resource={resource} />
      {page === null && <p role="status">Lecture de la liste…</p>}
      {page === 'failed' && (
        <p className="desk-notice desk-notice--error" role="alert">
          La liste n’a pas pu être lue. Vérifiez les filtres, puis rechargez la page.
        </p>
      )}
      {page !== null && page !== 'failed' && <Table resource={resource} page={page} />}
    </Screen>
  );
}

function Table({ resource, page }: Pick<ActionProps, 'resource'> & { page: Page }): React.ReactElement {
  if (page.records.length === 0) return <p className="desk-empty">Aucune ligne ne correspond.</p>;
  return (
    <>
      <table className="desk-table">
        <caption className="desk-hidden">{titleOf(resource.id)}</caption>
        <colgroup>
          {resource.listProperties.map(({ name }) => (
            <col key={name} style={{ width: WIDTHS[name] ?? 'auto' }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {resource.listProperties.map((property) => (
              <th key={property.propertyPath} scope="col">
                <Label resourceId={resource.id} name={property.label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.records.map((record) => (
            <tr key={record.id}>
              {resource.listProperties.map((property, index) => (
                <td key={property.propertyPath}>
                  <Cell
                    property={property}
                    record={record}
                    href={index === 0 ? hrefOf(resource.id, record.id) : null}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager meta={page.meta} />
    </>
  );
}

function Pager({ meta: { total, page, perPage } }: Pick<Page, 'meta'>): React.ReactElement {
  const [search] = useSearchParams();
  const last = Math.max(1, Math.ceil(total / perPage));
  const to = (target: number) =>
    `?${String(new URLSearchParams({ ...Object.fromEntries(search), page: String(target) }))}`;
  const count =
    total >= MOST_COUNTED
      ? `Plus de ${MOST_COUNTED.toLocaleString('fr-FR')} lignes`
      : `${total} ligne${total > 1 ? 's' : ''}`;
  return (
    <nav className="desk-pager" aria-label="Pages">
      <span>
        {count}, page {page} sur {last}
      </span>
      {page > 1 && <Link to={to(page - 1)}>Page précédente</Link>}
      {page < last && <Link to={to(page + 1)}>Page suivante</Link>}
    </nav>
  );
}

function hrefOf(resourceId: string, recordId: string): string {
  const action = resourceId === 'applications' ? 'review' : 'show';
  return `/admin/resources/${resourceId}/records/${recordId}/${action}`;
}

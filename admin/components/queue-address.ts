/** The filter that a person came from, as the address of a file carries it; empty when there is none. */
export function carriedFilter(search: string = window.location.search): string {
  return new URLSearchParams(search).get('q') ?? '';
}

/** A file's page, from which the next one follows the same filter. */
export function fileAddress(id: string, filter: string): string {
  return `/admin/resources/applications/records/${id}/review${asked(filter)}`;
}

/** The queue as it was left. */
export function queueAddress(filter: string): string {
  return `/admin${asked(filter)}`;
}

function asked(filter: string): string {
  return filter === '' ? '' : `?${new URLSearchParams({ q: filter }).toString()}`;
}

import type { Deps } from '../database/deps.js';
import { OFFERED_TO, type Audience } from './audience.js';

export interface OfferedService {
  slug: string;
  title: string;
  summary: string;
  url: string | null;
}

/** « Vos services »: what the chamber offers to these profiles, in its own order. */
export function servicesFor(deps: Deps, { profiles, departements }: Audience): Promise<OfferedService[]> {
  return deps.dataSource.query(
    `select slug, title, summary, url from services where ${OFFERED_TO} order by position, title`,
    [profiles, departements],
  );
}

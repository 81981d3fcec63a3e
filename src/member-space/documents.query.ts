import type { Deps } from '../database/deps.js';
import { OFFERED_TO, type Audience } from './audience.js';

export interface OfferedDocument {
  slug: string;
  title: string;
  summary: string;
  fileName: string;
  contentType: string;
  sizeBytes: number;
}

/** « Espace documentaire »: the documents of these profiles, without their content. */
export function documentsFor(deps: Deps, { profiles, departements }: Audience): Promise<OfferedDocument[]> {
  return deps.dataSource.query(
    `select slug, title, summary, file_name as "fileName", content_type as "contentType",
       octet_length(body) as "sizeBytes"
     from documents where ${OFFERED_TO} order by position, title`,
    [profiles, departements],
  );
}

export interface DocumentFile {
  fileName: string;
  contentType: string;
  body: Buffer;
}

/** The content of a document, or null when it is not offered to these profiles. */
export async function findDocument(
  deps: Deps,
  { profiles, departements }: Audience,
  slug: string,
): Promise<DocumentFile | null> {
  const rows: DocumentFile[] = await deps.dataSource.query(
    `select file_name as "fileName", content_type as "contentType", body
     from documents where ${OFFERED_TO} and slug = $3`,
    [profiles, departements, slug],
  );
  return rows[0] ?? null;
}

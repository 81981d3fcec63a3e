/** @jsxImportSource preact */
import type { OfferedDocument } from '../../member-space/documents.query.js';
import type { Page } from './frame.js';

const KILOBYTE = 1024;
const NARROW_SPACE = '\u202f';
const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'texte',
  'text/csv': 'CSV',
  'application/vnd.oasis.opendocument.text': 'ODT',
};

/** « Espace documentaire ». */
export function documentsPage(documents: readonly OfferedDocument[]): Page {
  return {
    title: 'Espace documentaire',
    back: { href: '/mon-espace', text: 'Votre espace' },
    main: (
      <>
        <h1 class="govuk-heading-xl">Espace documentaire</h1>
        {documents.length === 0 && (
          <p class="govuk-body">
            Aucun document n’est encore publié pour votre profil. Ils apparaîtront ici dès que la chambre les
            dépose.
          </p>
        )}
        {documents.map((document) => (
          <DocumentCard key={document.slug} document={document} />
        ))}
      </>
    ),
  };
}

function DocumentCard({ document }: { document: OfferedDocument }) {
  return (
    <section class="site-card">
      <h2 class="govuk-heading-m">{document.title}</h2>
      <p class="govuk-body">{document.summary}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/espace-documentaire/${document.slug}`} download>
          Télécharger<span class="govuk-visually-hidden"> {document.title}</span> ({describe(document)})
        </a>
      </p>
    </section>
  );
}

/** « PDF, 12 ko ». */
function describe({ contentType, sizeBytes }: OfferedDocument): string {
  const kind = KINDS[contentType.split(';')[0] ?? ''];
  const size = `${Math.max(1, Math.round(sizeBytes / KILOBYTE))}${NARROW_SPACE}ko`;
  return kind === undefined ? size : `${kind}, ${size}`;
}

/** @jsxImportSource preact */
import type { DocumentSection, ExplanationDocument } from '../../applications/explanation-document.js';
import type { Page } from './frame.js';
import { A, Bullets, P } from './parts/prose.js';

const TITLE = 'Comment les règles ont été appliquées';

/** The explanation sheet of a demande; null while the rules have not been applied to it. */
export function explanationPage(document: ExplanationDocument | null): Page {
  const back = { href: '/demande', text: 'Suivre ma demande' };
  return { title: TITLE, back, main: document === null ? <NotYet /> : <Sheet document={document} /> };
}

function Sheet({ document: { title, lead, sections } }: { document: ExplanationDocument }) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {lead.map((words) => (
        <P key={words}>{words}</P>
      ))}
      {sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
      <P>
        <A href="/demande/explication.pdf">Télécharger cette fiche (PDF)</A>
      </P>
    </>
  );
}

function Section({ section: { heading, paragraphs, items } }: { section: DocumentSection }) {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {paragraphs.map((words) => (
        <P key={words}>{words}</P>
      ))}
      {items.length > 0 && <Bullets items={items} />}
    </>
  );
}

function NotYet() {
  return (
    <>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <P>
        Les règles n’ont pas encore été appliquées à votre demande, ou leur trace est effacée. Cette page les
        explique dès qu’elles le sont.
      </P>
    </>
  );
}

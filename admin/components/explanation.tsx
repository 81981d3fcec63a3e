import React, { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { ExplanationDocument } from '../../src/applications/explanation-document.js';
import { deskRead } from './act.js';
import Screen from './screen.js';

/** What an applicant may ask to know of their own demande: the same words as on their page and on paper. */
export default function ExplanationScreen(): React.ReactElement {
  const application = new URLSearchParams(useLocation().search).get('demande') ?? '';
  const [answer, setAnswer] = useState<{ document: ExplanationDocument | null } | null>(null);
  useEffect(() => {
    void deskRead<{ document: ExplanationDocument | null }>('explanation', { application }).then((read) =>
      setAnswer(read ?? { document: null }),
    );
  }, [application]);
  const document = answer?.document ?? null;
  return (
    <Screen title="Fiche d’explication" className="desk-policy">
      <h1>{document?.title ?? 'Fiche d’explication'}</h1>
      {document ? (
        <Sheet document={document} />
      ) : (
        <p role="status">
          {answer
            ? 'Les règles n’ont pas été appliquées, ou leur trace est effacée.'
            : 'Lecture de la fiche…'}
        </p>
      )}
      <div className="desk-pager">
        {document && <a href={`/admin/files/explanation?application=${application}`}>Télécharger en PDF</a>}
        <Link to={`/admin/resources/applications/records/${application}/review`}>Revenir au dossier</Link>
      </div>
    </Screen>
  );
}

function Sheet({ document: { lead, sections } }: { document: ExplanationDocument }): React.ReactElement {
  return (
    <>
      {lead.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {sections.map(({ heading, paragraphs, items }) => (
        <section key={heading} aria-label={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <ul className="desk-policy__items">
            {items.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

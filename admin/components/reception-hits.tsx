import React from 'react';
import { frenchDate, typeset } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import type { ReceptionAnswer } from '../reads/reception.js';
import Stamp from './stamp.js';

interface ReceptionHitsProps {
  answer: ReceptionAnswer;
  onOpen: (applicationId: string) => void;
}

/** Several demandes to choose from; or none, and what to ask the person then. */
export default function ReceptionHits({ answer, onOpen }: ReceptionHitsProps): React.ReactElement {
  const { hits, hasMore, understood } = answer;
  if (hits.length === 0) return <Nothing understood={understood} />;
  return (
    <section aria-labelledby="hits">
      <h2 id="hits">{understood === 'mistyped_siren' ? 'Numéros qui ressemblent' : 'Plusieurs demandes'}</h2>
      {understood === 'mistyped_siren' && <p>{typeset(MISTYPED)}</p>}
      <table className="desk-table">
        <caption className="desk-hidden">Demandes trouvées</caption>
        <thead>
          <tr>
            {['Nom', 'Entreprise', 'SIREN', 'État', 'Reçue le'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={hit.applicationId}>
              <td>
                <button type="button" className="desk-link" onClick={() => onOpen(hit.applicationId)}>
                  {[hit.firstName, hit.lastName].filter(Boolean).join(' ') || hit.reference}
                </button>
              </td>
              <td title={hit.companyName ?? ''}>{hit.companyName ?? '–'}</td>
              <td>{hit.siren ? formatSiren(hit.siren) : '–'}</td>
              <td>
                <Stamp status={hit.status} />
              </td>
              <td>{frenchDate(hit.submittedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore && (
        <p className="desk-hint">
          {typeset('D’autres demandes correspondent : demandez le SIREN ou la référence.')}
        </p>
      )}
    </section>
  );
}

const MISTYPED =
  'Ce numéro comporte une erreur : faites-le relire, chiffre par chiffre. Voici les demandes dont le SIREN lui ressemble.';

/** What to ask next, by what was typed. */
const ADVICE: Readonly<Record<ReceptionAnswer['understood'], readonly string[]>> = {
  mistyped_siren: [
    'Ce numéro comporte une erreur : un SIREN compte 9 chiffres, et celui-ci ne passe pas le contrôle.',
    'Faites-le relire, chiffre par chiffre. Un numéro de téléphone ne mène à aucun dossier : demandez le nom ou l’adresse e-mail.',
  ],
  siren: [
    'Aucune demande n’a été faite avec ce SIREN.',
    'La personne l’a peut-être mal saisi : cherchez son nom, ou son adresse e-mail.',
  ],
  email: [
    'Aucune demande n’a été faite avec cette adresse.',
    'Faites-la épeler. Sinon, cherchez le nom ou le SIREN.',
  ],
  reference: ['Aucune demande ne porte cette référence.', 'Cherchez le nom, le SIREN ou l’adresse e-mail.'],
  name: [
    'Aucune demande à ce nom.',
    'Essayez le nom seul, ou celui de l’entreprise. Sinon, demandez le SIREN ou l’adresse e-mail.',
  ],
  nothing: ['Tapez au moins deux lettres, un SIREN, une référence ou une adresse e-mail.'],
};

function Nothing({ understood }: { understood: ReceptionAnswer['understood'] }): React.ReactElement {
  const [first, ...others] = ADVICE[understood];
  return (
    <div className="desk-empty">
      <p>
        <strong>{typeset(first ?? '')}</strong>
      </p>
      {others.map((words) => (
        <p key={words}>{typeset(words)}</p>
      ))}
    </div>
  );
}

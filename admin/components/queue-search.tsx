import React, { useEffect, useState, type FormEvent } from 'react';
import { typeset } from '../../src/config/words.js';

const CRITERIA: readonly [example: string, words: string][] = [
  ['motif:nom-different-du-dirigeant', 'un motif ; plusieurs avec des virgules'],
  ['-motif:entreprise-radiee', 'tous les motifs sauf celui-là ; le signe moins vaut pour chaque critère'],
  ['departement:44', 'numéro ou nom ; « aucun » quand il n’est pas connu'],
  ['delegation:mayenne', 'les départements de la délégation'],
  ['profil:chef', 'chef, createur, jeune, salarie ou collectivite'],
  ['age:>5j', 'attente en jours ouvrés : >5j, >=5j, <3j, 5j ou 2..5j'],
  ['pris:moi', 'moi, personne, oui, ou le nom d’un collègue entre guillemets'],
  ['statut:toutes', 'hors de la file aussi : acceptee, refusee, attend-le-demandeur…'],
];

interface QueueSearchProps {
  text: string;
  problems: readonly string[];
  onAsk: (text: string) => void;
}

/** One box for all that somebody on the telephone can say, and for criteria; what is not understood is said. */
export default function QueueSearch({ text, problems, onAsk }: QueueSearchProps): React.ReactElement {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk(typed.trim());
  };
  return (
    <form role="search" className="queue-search" onSubmit={submit}>
      <label htmlFor="queue-box">Chercher un SIREN, un SIRET, un e-mail, un nom ou une référence</label>
      <div className="queue-search__line">
        <input
          id="queue-box"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-describedby={problems.length > 0 ? 'queue-problems' : undefined}
          aria-invalid={problems.length > 0}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
        <button type="submit" className="desk-button desk-button--main">
          Chercher
        </button>
        {text !== '' && (
          <button type="button" className="desk-button desk-button--plain" onClick={() => onAsk('')}>
            Tout effacer
          </button>
        )}
      </div>
      <div id="queue-problems" role="alert">
        {problems.map((problem) => (
          <p key={problem} className="desk-notice desk-notice--error">
            {problem}
          </p>
        ))}
      </div>
      <details>
        <summary>Recherche avancée</summary>
        <p className="desk-hint">
          Tapez des mots et des critères, dans n’importe quel ordre. Un critère inconnu est signalé, jamais
          ignoré.
        </p>
        <dl className="queue-help">
          {CRITERIA.map(([example, words]) => (
            <div key={example}>
              <dt>
                <button
                  type="button"
                  className="queue-token"
                  onClick={() => setTyped(joined(typed, example))}
                >
                  {example}
                </button>
              </dt>
              <dd>{typeset(words)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </form>
  );
}

function joined(typed: string, example: string): string {
  return [typed.trim(), example].filter(Boolean).join(' ');
}

import React from 'react';
import type { ListedHit } from '../../src/applications/listed.query.js';
import { frenchDate, typeset } from '../../src/config/words.js';

const KINDS = { client: 'Entreprise cliente', partner: 'Partenaire' } as const;

/** What the chamber's own list of clients and partners says of the SIREN, past entries too. */
export default function FileListed({ listed }: { listed: ListedHit[] }): React.ReactElement | null {
  if (listed.length === 0) return null;
  return (
    <article className="desk-source desk-source--ours">
      <h3>Liste des clients et partenaires</h3>
      <ul>
        {listed.map((hit) => (
          <li key={`${hit.kind} ${hit.validFrom} ${hit.validUntil ?? ''}`}>
            <strong>{KINDS[hit.kind]}</strong> {hit.name} – {validity(hit)}
            {hit.contacts.length > 0 && <small>{typeset(`Contacts : ${hit.contacts.join(', ')}`)}</small>}
            {hit.emailDomain && <small>{typeset(`Domaine d’e-mail : ${hit.emailDomain}`)}</small>}
          </li>
        ))}
      </ul>
    </article>
  );
}

function validity({ isInForce, validFrom, validUntil }: ListedHit): string {
  const dates = `du ${frenchDate(validFrom)}${validUntil ? ` au ${frenchDate(validUntil)}` : ', sans fin'}`;
  return isInForce ? `en vigueur, ${dates}` : `hors dates, ${dates}`;
}

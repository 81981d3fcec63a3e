import React from 'react';
import type { PolicyVersionLine } from '../../src/applications/policy-versions.query.js';
import { frenchDateTime } from '../../src/config/words.js';

/** Every version that was applied, by whom and why. */
export default function PolicyVersions({ versions }: { versions: PolicyVersionLine[] }): React.ReactElement {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions appliquées</h2>
      <table className="desk-table desk-policy__versions">
        <caption className="desk-hidden">Versions appliquées, la plus récente d’abord</caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">État</th>
            <th scope="col">Depuis le</th>
            <th scope="col">Par</th>
            <th scope="col">Pourquoi</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, status, activatedAt, activatedBy, note }) => (
            <tr key={version}>
              <td>{version}</td>
              <td>{status === 'active' ? 'En vigueur' : 'Remplacée'}</td>
              <td>{activatedAt ? frenchDateTime(activatedAt) : '–'}</td>
              <td>{activatedBy ?? '–'}</td>
              <td>{note ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

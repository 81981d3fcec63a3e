import React from 'react';
import { chamber } from '../../src/config/chamber.js';
import type { ShownEstablishments } from '../../src/applications/file-sources.js';
import { formatSiren } from '../../src/registry/siren.js';

const COVERAGE: Readonly<Record<ShownEstablishments['coverage'], string>> = {
  all: '',
  region: ' (région seulement)',
  some: ' (liste partielle)',
};

/** The establishments, open ones first; those of the region stand out. */
export default function SourceEstablishments({
  establishments: { list, coverage, openCount, count },
}: {
  establishments: ShownEstablishments;
}): React.ReactElement {
  const opened = `${openCount} établissement${openCount > 1 ? 's' : ''} ouvert${openCount > 1 ? 's' : ''}`;
  return (
    <table>
      <caption>
        {opened} sur {count}
        {COVERAGE[coverage]}
        {list.length < count && `, ${list.length} affichés`}
      </caption>
      <thead>
        <tr>
          <th scope="col">SIRET</th>
          <th scope="col">Commune</th>
          <th scope="col">Dép.</th>
          <th scope="col">APRM</th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ siret, communeName, departement, codeAprm, isOpen, isHeadOffice }) => (
          <tr key={siret}>
            <td style={{ whiteSpace: 'nowrap' }}>{formatSiret(siret)}</td>
            <td>{communeName ?? '–'}</td>
            <td>{isInRegion(departement) ? <strong>{departement}</strong> : (departement ?? '–')}</td>
            <td>{codeAprm ?? '–'}</td>
            <td>
              {isOpen ? 'ouvert' : 'fermé'}
              {isHeadOffice && ', siège'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isInRegion(departement: string | null): boolean {
  return departement !== null && chamber.departements.includes(departement);
}

function formatSiret(siret: string): string {
  return `${formatSiren(siret.slice(0, 9))}\u202f${siret.slice(9)}`;
}

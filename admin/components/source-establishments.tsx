import React from 'react';
import type { ShownEstablishments } from '../../src/applications/file-sources.js';
import { chamber } from '../../src/config/chamber.js';
import { formatSiren } from '../../src/registry/siren.js';

const COVERAGE: Readonly<Record<ShownEstablishments['coverage'], string>> = {
  all: '',
  region: ' (région seulement)',
  some: ' (liste partielle)',
};

/** The establishments by département, those of the region first and in bold; inside one, open ones first. */
export default function SourceEstablishments({
  establishments: { list, coverage, openCount, count, departements },
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
          <th scope="col">APRM</th>
          <th scope="col">État</th>
        </tr>
      </thead>
      {departements.map((departement) => (
        <tbody key={`${departement.code ?? ''} ${String(departement.isPlaceHidden)}`}>
          <tr>
            <th scope="rowgroup" colSpan={4} className="desk-source__group">
              {isInRegion(departement.code) ? <strong>{nameOf(departement)}</strong> : nameOf(departement)}
            </th>
          </tr>
          {list
            .filter((establishment) => isIn(departement, establishment))
            .map(({ siret, communeName, codeAprm, isOpen, isHeadOffice, isPlaceHidden }) => (
              <tr key={siret}>
                <td style={{ whiteSpace: 'nowrap' }}>{formatSiret(siret)}</td>
                <td>{isPlaceHidden ? 'non diffusée' : (communeName ?? '–')}</td>
                <td>{codeAprm ?? '–'}</td>
                <td>
                  {isOpen ? 'ouvert' : 'fermé'}
                  {isHeadOffice && ', siège'}
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}

type Departement = ShownEstablishments['departements'][number];

function isIn(
  group: Departement,
  { departement, isPlaceHidden }: ShownEstablishments['list'][number],
): boolean {
  return departement === group.code && (isPlaceHidden === true) === group.isPlaceHidden;
}

/** « Loire-Atlantique (44) : 2 ouverts sur 3 ». */
function nameOf({ code, name, isPlaceHidden, openCount, count }: Departement): string {
  const nowhere = isPlaceHidden ? 'Commune non diffusée' : 'À l’étranger, ou lieu non affiché';
  const place = code === null ? nowhere : `${name ?? ''} (${code})`;
  return count === 1 ? place : `${place}\u202f: ${openCount} ouvert${openCount > 1 ? 's' : ''} sur ${count}`;
}

function isInRegion(departement: string | null): boolean {
  return departement !== null && chamber.departements.includes(departement);
}

function formatSiret(siret: string): string {
  return `${formatSiren(siret.slice(0, 9))}\u202f${siret.slice(9)}`;
}

import React, { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { PROFILE_LABELS } from '../../src/accounts/profile.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { frenchDate } from '../../src/config/words.js';
import type { CountedFile, CountedFiles } from '../../src/statistics/counted-files.query.js';
import { deskRead } from './act.js';
import { sliceInWords } from './slice-words.js';
import Screen from './screen.js';

/** The very files that a number of the dashboard counts, fifty at a time. */
export default function CountedFilesScreen(): React.ReactElement {
  const [search] = useSearchParams();
  const [found, setFound] = useState<CountedFiles | 'failed' | null>(null);
  const asked = search.toString();
  useEffect(() => {
    const query = Object.fromEntries(new URLSearchParams(asked));
    void deskRead<CountedFiles>('figure-files', query).then((read) => setFound(read ?? 'failed'));
  }, [asked]);
  return (
    <Screen title="Dossiers comptés">
      <p>
        <Link to="/admin/pages/tableau-de-bord">Tableau de bord</Link>
      </p>
      <h1>Dossiers comptés</h1>
      <p>{sliceInWords(search)}</p>
      {found === null && <p role="status">Lecture des dossiers…</p>}
      {found === 'failed' && (
        <p role="alert">Les dossiers n’ont pas pu être lus. Revenez au tableau de bord.</p>
      )}
      {found !== null && found !== 'failed' && <Files found={found} search={search} />}
    </Screen>
  );
}

function Files({ found, search }: { found: CountedFiles; search: URLSearchParams }): React.ReactElement {
  const { total, files, page, pages } = found;
  if (total === 0) return <p className="desk-empty">Aucun dossier ne correspond à ce chiffre.</p>;
  const to = (target: number) =>
    `?${new URLSearchParams({ ...Object.fromEntries(search), page: String(target) }).toString()}`;
  return (
    <>
      <table className="desk-table desk-counted">
        <thead>
          <tr>
            <th scope="col">Référence</th>
            <th scope="col">Demandeur</th>
            <th scope="col">Entreprise</th>
            <th scope="col">Profil</th>
            <th scope="col">Motif</th>
            <th scope="col">Dép.</th>
            <th scope="col">Compté le</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <Line key={`${file.applicationId} ${String(file.at)}`} file={file} />
          ))}
        </tbody>
      </table>
      <nav className="desk-pager" aria-label="Pages">
        <span>{`${total.toLocaleString('fr-FR')} dossier${total > 1 ? 's' : ''}, page ${String(page)} sur ${String(pages)}`}</span>
        {page > 1 && <Link to={to(page - 1)}>Page précédente</Link>}
        {page < pages && <Link to={to(page + 1)}>Page suivante</Link>}
      </nav>
    </>
  );
}

function Line({ file }: { file: CountedFile }): React.ReactElement {
  const name = [file.firstName, file.lastName].filter(Boolean).join(' ');
  const reason = file.reason ? REASON_LABELS[file.reason] : '–';
  return (
    <tr>
      <td>
        <Link to={`/admin/resources/applications/records/${file.applicationId}/review`}>
          {file.reference}
        </Link>
      </td>
      <td title={name}>{name || '–'}</td>
      <td title={file.companyName ?? ''}>{file.companyName ?? '–'}</td>
      <td title={PROFILE_LABELS[file.profile]}>{PROFILE_LABELS[file.profile]}</td>
      <td title={reason}>{reason}</td>
      <td>{file.departement ?? '–'}</td>
      <td>{frenchDate(file.at)}</td>
    </tr>
  );
}

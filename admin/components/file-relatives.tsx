import React from 'react';
import { Link } from 'react-router-dom';
import type { Relative, Relatives } from '../../src/applications/relatives.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { frenchDate } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import { ACCOUNT_STATUS_LABELS } from '../words/labels.js';
import Stamp from './stamp.js';

const LISTS: readonly { name: keyof Relatives; title: string }[] = [
  { name: 'sameSiren', title: 'Même SIREN' },
  { name: 'samePerson', title: 'Même personne ailleurs' },
  { name: 'sameDomain', title: 'Même domaine d’e-mail' },
  { name: 'sameAccount', title: 'Autres demandes de ce compte' },
];
/** The newest are enough to see a pattern; more would push the registers off a narrow screen. */
const SHOWN = 3;
const REEXAMINED = {
  requested: 'réexamen demandé',
  maintained: 'réexaminée, maintenue',
  revised: 'réexaminée, révisée',
} as const;

/** Other demandes that something ties to this one, each a link; a list without any is left out. */
export default function FileRelatives({ relatives }: { relatives: Relatives }): React.ReactElement {
  return (
    <>
      {LISTS.filter(({ name }) => relatives[name].length > 0).map(({ name, title }) => (
        <React.Fragment key={name}>
          <h3>{title}</h3>
          <Lines relatives={relatives[name].slice(0, SHOWN)} />
          {relatives[name].length > SHOWN && (
            <details className="desk-relatives">
              <summary>{others(relatives[name].length - SHOWN)}</summary>
              <Lines relatives={relatives[name].slice(SHOWN)} />
            </details>
          )}
        </React.Fragment>
      ))}
      {Object.values(relatives).flat().length === 0 && (
        <p className="desk-hint desk-file__alone">
          Aucune autre demande sur ce SIREN, de cette personne ni de ce compte.
        </p>
      )}
    </>
  );
}

function Lines({ relatives }: { relatives: readonly Relative[] }): React.ReactElement {
  return (
    <ul className="desk-log">
      {relatives.map((relative) => (
        <Line key={relative.id} relative={relative} />
      ))}
    </ul>
  );
}

function others(count: number): string {
  return count === 1 ? '1 autre demande' : `${String(count)} autres demandes`;
}

function Line({ relative }: { relative: Relative }): React.ReactElement {
  const { id, name, reference, companyName, siren, status, reason, reexamination } = relative;
  const company = companyName ?? (siren && `SIREN ${formatSiren(siren)}`);
  return (
    <li>
      <Link to={`/admin/resources/applications/records/${id}/review`}>{name || reference}</Link>
      {company && <small>{company}</small>}
      <div>
        <Stamp status={status} />
      </div>
      <small>
        {[
          frenchDate(relative.submittedAt),
          reason && REASON_LABELS[reason],
          reexamination && REEXAMINED[reexamination],
          `compte ${ACCOUNT_STATUS_LABELS[relative.accountStatus].toLowerCase()}`,
        ]
          .filter(Boolean)
          .join(' – ')}
      </small>
    </li>
  );
}

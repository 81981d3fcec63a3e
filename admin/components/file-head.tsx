import React from 'react';
import { Link } from 'react-router-dom';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { frenchDate, frenchDateTime, typeset } from '../../src/config/words.js';
import type { Viewer } from './file-gestures.js';
import { carriedFilter, queueAddress } from './queue-address.js';
import Stamp from './stamp.js';

/** Which file this is, where it stands, and who works on it. */
export default function FileHead({ file, viewer }: { file: ReviewFile; viewer: Viewer }): React.ReactElement {
  const { reference, status, waitingWorkingDays, submittedAt, claim } = file.application;
  return (
    <header className="desk-file__head">
      <h1>{titleOf(file)}</h1>
      <Stamp status={status} />
      <span>{reference}</span>
      {status === 'pending' && <span>{waited(waitingWorkingDays, submittedAt)}</span>}
      {claim && <span className="desk-claim">{claimed(claim, viewer)}</span>}
      <Link to={queueAddress(carriedFilter())} className="desk-file__back">
        File d’attente
      </Link>
    </header>
  );
}

/** The company, or the person where there is none to name. */
export function titleOf({ application }: ReviewFile): string {
  const name = [application.firstName, application.lastName].filter(Boolean).join(' ');
  return application.companyName ?? (name || 'Demande');
}

function claimed(
  { staffId, name, until }: NonNullable<ReviewFile['application']['claim']>,
  viewer: Viewer,
): string {
  const by = staffId === viewer.id ? 'vous' : name;
  const hour = frenchDateTime(until).split(' à ')[1] ?? '';
  return typeset(`Pris par ${by} jusqu’à ${hour}`);
}

/** A demande of the evening or of a Saturday has waited no working day yet, and is not of today. */
function waited(days: number, since: Date | string): string {
  if (days === 0) return `Reçue le ${frenchDate(since)}`;
  return `Attend depuis ${days}\u202fjour${days > 1 ? 's' : ''} ouvré${days > 1 ? 's' : ''}`;
}

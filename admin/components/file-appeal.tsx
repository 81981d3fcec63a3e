import React from 'react';
import type { ReviewFile } from '../../src/applications/file.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { frenchDate } from '../../src/config/words.js';
import { DECIDED_BY_LABELS, OUTCOME_WORDS } from '../words/labels.js';
import Facts from './facts.js';

/** The re-examination asked for: of which refusal, in what words, and how it ended. And what was added since. */
export default function FileAppeal({ file }: { file: ReviewFile }): React.ReactElement {
  const { appeal, history } = file;
  const added = history.find(({ reason, message }) => reason === 'request_completed' && message !== null);
  return (
    <>
      {appeal && (
        <>
          <h3>Demande de réexamen</h3>
          <p className="desk-words">{appeal.message ?? 'Message effacé.'}</p>
          <Facts
            pairs={[
              ['Demandé', `le ${frenchDate(appeal.askedAt)}`],
              ['Décision contestée', appealedWords(appeal.appealed)],
              ['Issue', appeal.outcome && appeal.decidedAt && outcomeWords(appeal.outcome, appeal.decidedAt)],
            ]}
          />
        </>
      )}
      {added && (
        <>
          <h3>Complément du demandeur</h3>
          <p className="desk-words">{added.message}</p>
          <p className="desk-hint">Le {frenchDate(added.at)}.</p>
        </>
      )}
    </>
  );
}

function appealedWords({ at, by, staffName, reason }: NonNullable<ReviewFile['appeal']>['appealed']): string {
  return `${REASON_LABELS[reason]} – ${staffName ?? DECIDED_BY_LABELS[by]}, le ${frenchDate(at)}`;
}

function outcomeWords(outcome: keyof typeof OUTCOME_WORDS, at: Date): string {
  return `${OUTCOME_WORDS[outcome]}, le ${frenchDate(at)}`;
}

import React, { useState } from 'react';
import type { PolicyDraft } from '../../src/applications/policy-versions.query.js';
import type { ReplayShown } from '../../src/applications/replay/replays.query.js';
import type { Act } from './policy.js';

interface PolicyActivationProps {
  draft: PolicyDraft;
  replays: readonly ReplayShown[];
  isDirty: boolean;
  act: Act;
}

/** Kept while the code of the telephone is asked on another page. */
const KEPT_NOTE = 'policy-note';

/** Puts the draft in force, with a reason that stays. */
export default function PolicyActivation({
  draft,
  replays,
  isDirty,
  act,
}: PolicyActivationProps): React.ReactElement {
  const [note, setNote] = useState(sessionStorage.getItem(KEPT_NOTE) ?? '');
  const { version } = draft.content;
  const isTried = replays.some(
    (one) => one.version === version && one.revision === draft.revision && one.status === 'done',
  );
  const activate = async () => {
    sessionStorage.setItem(KEPT_NOTE, note);
    if (await act('policy-activate', { revision: draft.revision, note }))
      sessionStorage.removeItem(KEPT_NOTE);
  };
  return (
    <section aria-labelledby="activation">
      <h2 id="activation">Mise en vigueur</h2>
      <p>
        Les demandes jugées ensuite suivent la version {version}, celles en cours aussi. Aucune décision prise
        ne change.
        {!isTried && ' Ce brouillon n’a pas encore été essayé tel qu’il est.'}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void activate();
        }}
      >
        <label htmlFor="note">Pourquoi les règles changent</label>
        <textarea
          id="note"
          required
          maxLength={2_000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <div className="desk-bar__buttons desk-policy__buttons">
          <button
            type="submit"
            className="desk-button desk-button--main"
            disabled={isDirty || note.trim() === ''}
          >
            Mettre en vigueur la version {version}
          </button>
        </div>
      </form>
    </section>
  );
}

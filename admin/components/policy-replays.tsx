import React, { useState } from 'react';
import type { ReplayShown } from '../../src/applications/replay/replays.query.js';
import { frenchDateTime } from '../../src/config/words.js';
import type { PolicyScreenData } from '../reads/policy.js';
import { REPLAY_STATUS_WORDS } from '../words/policy-words.js';
import type { Act } from './policy.js';
import ReplayResult from './replay-result.js';

const SIZES = [100, 1_000, 10_000, 100_000] as const;

interface PolicyReplaysProps {
  data: PolicyScreenData;
  /** The draft on screen is not the one stored. */
  isDirty: boolean;
  act: Act;
}

/** Tries the draft, or any version, on the last demandes: what would change, for whom, with which mails. */
export default function PolicyReplays({ data, isDirty, act }: PolicyReplaysProps): React.ReactElement {
  const [last, setLast] = useState(1_000);
  const [version, setVersion] = useState<number | null>(null);
  const choices = [
    ...(data.draft ? [{ version: data.draft.content.version, revision: data.draft.revision }] : []),
    ...data.versions.map(({ version: one, revision }) => ({ version: one, revision })),
  ];
  const chosen = choices.find((one) => one.version === version) ?? choices[0];
  const running = data.replays.find(({ status }) => status === 'waiting' || status === 'running');
  return (
    <section aria-labelledby="replay">
      <h2 id="replay">Essai sur les demandes passées</h2>
      <p>
        Les règles sont appliquées de nouveau à ce qui avait été lu alors. Rien n’est décidé, personne ne
        reçoit de mail.
      </p>
      <form
        className="desk-filters"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) void act('policy-replay', { ...chosen, last });
        }}
      >
        <div>
          <label htmlFor="version">Version</label>
          <select
            id="version"
            value={chosen?.version}
            onChange={({ target }) => setVersion(Number(target.value))}
          >
            {choices.map((one) => (
              <option key={one.version} value={one.version}>
                {nameOf(one.version, data)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="last">Dernières demandes</label>
          <select id="last" value={last} onChange={({ target }) => setLast(Number(target.value))}>
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {size.toLocaleString('fr-FR')}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="desk-button" disabled={isDirty || running !== undefined}>
          Essayer
        </button>
        {isDirty && <p className="desk-hint">Enregistrez d’abord le brouillon.</p>}
      </form>
      <div role="status">{running && <Progress replay={running} act={act} />}</div>
      {data.replays
        .filter((replay) => replay !== running)
        .map((replay, index) => (
          <details key={replay.id} open={index === 0} className="desk-policy__replay">
            <summary>{titleOf(replay)}</summary>
            <ReplayResult replay={replay} />
          </details>
        ))}
    </section>
  );
}

function Progress({ replay, act }: { replay: ReplayShown; act: Act }): React.ReactElement {
  return (
    <div className="desk-policy__progress">
      <label htmlFor="progress">
        Essai de la version {replay.version} {REPLAY_STATUS_WORDS[replay.status]}
        {'\u202f'}: {replay.read} demandes sur {replay.total}. Vous pouvez quitter cette page.
      </label>
      <progress id="progress" max={replay.total} value={replay.read} />
      <button
        type="button"
        className="desk-button"
        onClick={() => void act('policy-replay-stop', { replay: replay.id })}
      >
        Arrêter
      </button>
    </div>
  );
}

function nameOf(version: number, { draft, inForce }: PolicyScreenData): string {
  if (version === draft?.content.version) return `${String(version)} – brouillon`;
  return version === inForce.version ? `${String(version)} – en vigueur` : String(version);
}

function titleOf({ version, askedAt, askedBy, status, total }: ReplayShown): string {
  const stopped = status === 'stopped' ? ', arrêté' : '';
  return `Version ${String(version)} sur ${String(total)} demandes, le ${frenchDateTime(askedAt)}, par ${askedBy}${stopped}`;
}

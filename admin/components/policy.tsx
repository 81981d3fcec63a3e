import React, { useCallback, useEffect, useState } from 'react';
import { useCurrentAdmin } from 'adminjs';
import { may, type Role } from '../../src/staff/roles.js';
import type { PolicyScreenData } from '../reads/policy.js';
import { deskGesture, deskRead, type Notice } from './act.js';
import PolicyActivation from './policy-activation.js';
import PolicyEditor from './policy-editor.js';
import PolicyReplays from './policy-replays.js';
import PolicyVersions from './policy-versions.js';
import Screen from './screen.js';

const POLL_MS = 1_000;

/** The rules: what decides today, a draft of what might, tried on past demandes before anybody puts it in force. */
export default function PolicyScreen(): React.ReactElement {
  const [data, setData] = useState<PolicyScreenData | 'failed' | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [admin] = useCurrentAdmin();
  const read = useCallback(async () => setData((await deskRead<PolicyScreenData>('policy')) ?? 'failed'), []);
  useEffect(() => void read(), [read]);
  useReadAgain(data, read);
  const act = async (gesture: string, body: object) => {
    const answer = await deskGesture(gesture, body);
    setNotice(answer.notice);
    await read();
    return answer.notice.type === 'success';
  };
  return (
    <Screen title="Règles de décision" className="desk-policy">
      <h1>Règles de décision</h1>
      {data === null && <p role="status">Lecture des règles…</p>}
      {data === 'failed' && <p role="alert">Les règles n’ont pas pu être lues. Rechargez la page.</p>}
      {data !== null && data !== 'failed' && (
        <Rules
          {...{ data, notice, act }}
          mayActivate={admin ? may(admin['role'] as Role, 'activatePolicy') : false}
        />
      )}
    </Screen>
  );
}

interface RulesProps {
  data: PolicyScreenData;
  notice: Notice | null;
  act: Act;
  mayActivate: boolean;
}

function Rules({ data, notice, act, mayActivate }: RulesProps): React.ReactElement {
  const [isDirty, setDirty] = useState(false);
  const { inForce, draft } = data;
  return (
    <>
      <p>
        La version {inForce.version} décide. Un brouillon ne décide de rien{'\u202f'}: on l’essaie sur les
        demandes passées avant de le mettre en vigueur.
      </p>
      <div role="status">
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
      </div>
      {draft ? (
        <PolicyEditor key={draft.revision} inForce={inForce} draft={draft} act={act} onDirty={setDirty} />
      ) : (
        <button
          type="button"
          className="desk-button desk-button--main"
          onClick={() => void act('policy-begin', {})}
        >
          Ouvrir un brouillon
        </button>
      )}
      <PolicyReplays data={data} isDirty={draft !== null && isDirty} act={act} />
      {draft && mayActivate && (
        <PolicyActivation draft={draft} replays={data.replays} isDirty={isDirty} act={act} />
      )}
      <PolicyVersions versions={data.versions} />
    </>
  );
}

/** Does a gesture, shows its words, reads the page again; tells whether it was done. */
export type Act = (gesture: string, body: object) => Promise<boolean>;

/** While a replay runs, its progress is read every second. */
function useReadAgain(data: PolicyScreenData | 'failed' | null, read: () => Promise<void>): void {
  const isRunning =
    data !== null &&
    data !== 'failed' &&
    data.replays.some(({ status }) => status === 'waiting' || status === 'running');
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => void read(), POLL_MS);
    return () => clearTimeout(timer);
  }, [data, isRunning, read]);
}

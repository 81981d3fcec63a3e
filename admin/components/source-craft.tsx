import React from 'react';
import type { ShownRecord } from '../../src/applications/file-sources.js';
import { FORM_WORDS } from '../words/activity-forms.js';

/** What makes it a craft company, or not, according to this source. */
export default function SourceCraft({ record }: { record: ShownRecord }): React.ReactElement | null {
  const { activities, isCraft, isInFormerRm } = record;
  if (activities.length === 0 && isCraft === null && !isInFormerRm) return null;
  return (
    <>
      {isCraft !== null && (
        <p>{isCraft ? 'Activité artisanale déclarée.' : 'Pas d’activité artisanale déclarée.'}</p>
      )}
      {isInFormerRm && <p>Inscription en cours à l’ancien répertoire des métiers.</p>}
      {activities.length > 0 && (
        <table>
          <caption>Activités déclarées</caption>
          <tbody>
            {activities.map((activity, index) => (
              <tr key={index}>
                <td>{FORM_WORDS[activity.form] ?? activity.form}</td>
                <td>{activity.isPrincipal ? 'principale' : 'secondaire'}</td>
                <td>{activity.isRunning ? 'en cours' : 'terminée'}</td>
                <td>{activity.codeAprm && `APRM ${activity.codeAprm}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

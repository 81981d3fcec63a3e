import React from 'react';
import type { DeclaredActivity } from '../../src/registry/company.js';
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
            {[...new Set(activities.map(inWords))].map((words) => (
              <tr key={words}>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function inWords({ form, isPrincipal, isRunning, codeAprm }: DeclaredActivity): string {
  const words = [FORM_WORDS[form] ?? form, isPrincipal ? 'principale' : 'secondaire'];
  return [...words, isRunning ? 'en cours' : 'terminée', codeAprm && `APRM ${codeAprm}`]
    .filter(Boolean)
    .join(', ');
}

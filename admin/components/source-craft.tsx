import React from 'react';
import type { ShownRecord } from '../../src/applications/file-sources.js';
import type { DeclaredActivity } from '../../src/registry/company.js';
import { dayInWords } from '../../src/applications/words/day.js';
import { typeset } from '../../src/config/words.js';
import { formWords, isKnownForm } from '../words/activity-forms.js';
import { nafaWords } from '../words/nafa-labels.js';

/** What makes it a craft company, or not, according to this source. */
export default function SourceCraft({ record }: { record: ShownRecord }): React.ReactElement | null {
  const { activities, isCraft, isInFormerRm } = record;
  const codes = codesAtOpen(record);
  if (activities.length === 0 && isCraft === null && !isInFormerRm && codes.length === 0) return null;
  return (
    <>
      <h4>Artisanat</h4>
      <ul className="desk-craft">
        {isCraft !== null && (
          <li>{isCraft ? 'Activité artisanale déclarée.' : 'Pas d’activité artisanale déclarée.'}</li>
        )}
        {isInFormerRm && <li>Inscription en cours à l’ancien répertoire des métiers.</li>}
        {[...new Set(activities.map(inWords))].map((words) => (
          <li key={words}>{words}</li>
        ))}
        {codes.map((code) => (
          <li key={code}>Code APRM {nafaWords(code)}, dans un établissement ouvert</li>
        ))}
      </ul>
    </>
  );
}

function codesAtOpen({ establishments }: ShownRecord): string[] {
  const open = (establishments?.list ?? []).filter(({ isOpen }) => isOpen);
  return [...new Set(open.flatMap(({ codeAprm }) => codeAprm ?? []))];
}

function inWords(activity: DeclaredActivity): string {
  const { form, isPrincipal, isUnclear, codeAprm } = activity;
  const words = [
    formWords(form),
    isPrincipal ? 'principale' : 'secondaire',
    timeOf(activity),
    isUnclear === true && isKnownForm(form) && 'dates illisibles',
    codeAprm && `APRM ${nafaWords(codeAprm)}`,
  ];
  return typeset(words.filter(Boolean).join(', '));
}

function timeOf({ isRunning, beginsOn }: DeclaredActivity): string {
  if (beginsOn !== undefined) return `commence le ${dayInWords(beginsOn)}`;
  return isRunning ? 'en cours' : 'terminée';
}

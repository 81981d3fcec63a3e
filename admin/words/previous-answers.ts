import type { HistoryLine } from '../../src/applications/file-history.query.js';
import { typeset } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';

/** What an applicant corrected, as it was before: one line each. */
export function previousWords({ previously }: Pick<HistoryLine, 'previously'>): string[] {
  const { previousSiren, previousName, previousDelegateMission } = previously;
  return [
    ...(previousSiren ? [`SIREN avant : ${formatSiren(previousSiren)}`] : []),
    ...(previousName ? [`Nom avant : ${previousName}`] : []),
    ...(previousDelegateMission === undefined
      ? []
      : [`Usage avant : ${previousDelegateMission ? 'missions de délégué(e)' : 'entreprise ou structure'}`]),
  ].map(typeset);
}

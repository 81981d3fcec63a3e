import { z } from 'zod';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { findReplayChanges, type ReplayChange } from '../../src/applications/replay/replays.query.js';
import { frenchDate } from '../../src/config/words.js';
import type { Deps } from '../../src/database/deps.js';
import { deskFile } from '../desk-file.js';
import { CAUSE_WORDS, OUTCOME_LABELS } from '../words/policy-words.js';
import { sendTable, TABLE_FORMATS } from './send-table.js';
import type { Cell } from './table-lines.js';

const BATCH = 1_000;
const HEADER = [
  ...['Référence', 'Reçue le', 'Résultat', 'Motif', 'Règle'],
  ...['Nouveau résultat', 'Nouveau motif', 'Nouvelle règle', 'Cause', 'Décidée depuis par une personne'],
];

/** Every demande that a replay would change. */
export const replayChangesFile = deskFile({
  ability: 'replayPolicy',
  query: z.strictObject({ replay: z.uuid(), format: z.enum(TABLE_FORMATS) }),
  send: ({ deps, query, response }) =>
    sendTable(
      response,
      { name: 'essai-des-regles', format: query.format },
      { note: null, header: HEADER, rows: rowsOf(deps, query.replay) },
    ),
});

async function* rowsOf(deps: Deps, replayId: string): AsyncGenerator<Cell[]> {
  for (let offset = 0; ; offset += BATCH) {
    const changes = await findReplayChanges(deps, replayId, { offset, limit: BATCH });
    yield* changes.map(rowOf);
    if (changes.length < BATCH) return;
  }
}

function rowOf(change: ReplayChange): Cell[] {
  return [
    ...[change.reference, frenchDate(change.submittedAt)],
    ...[OUTCOME_LABELS[change.fromOutcome], REASON_LABELS[change.fromReason], change.fromRow],
    ...[OUTCOME_LABELS[change.toOutcome], REASON_LABELS[change.toReason], change.toRow],
    CAUSE_WORDS[change.cause],
    change.decidedByPerson ? 'oui' : 'non',
  ];
}

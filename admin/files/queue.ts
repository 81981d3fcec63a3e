import { z } from 'zod';
import { PROFILE_LABELS } from '../../src/accounts/profile.js';
import type { QueueLine } from '../../src/applications/queue/line.js';
import { readFilter } from '../../src/applications/queue/read-filter.query.js';
import { streamQueue } from '../../src/applications/queue.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { parisDay } from '../../src/config/paris-day.js';
import { frenchDate } from '../../src/config/words.js';
import { deskFile } from '../desk-file.js';
import { badRequest } from '../refused.js';
import { STATUS_WORDS } from '../words/labels.js';
import { sendTable, TABLE_FORMATS } from './send-table.js';
import type { Cell } from './table-lines.js';

const HEADER = [
  ...['Référence', 'État', 'Motif', 'Reçue le', 'Attend (jours ouvrés)', 'Profil', 'Prénom', 'Nom'],
  ...['Entreprise', 'SIREN', 'Département', 'Prise par'],
];

/** The queue as it is filtered on screen, whole, in the same order. */
export const queueFile = deskFile({
  ability: 'exportFigures',
  query: z.strictObject({ q: z.string().default(''), format: z.enum(TABLE_FORMATS) }),
  send: async ({ deps, actor, query, response }) => {
    const parsed = await readFilter(deps.dataSource, query.q);
    if (!parsed.ok) throw badRequest();
    const lines = streamQueue(deps, { filter: parsed.filter, viewerId: actor.staffId });
    const name = `demandes-${parisDay(deps.now())}`;
    const table = { note: null, header: HEADER, rows: rowsOf(lines) };
    await sendTable(response, { name, format: query.format }, table);
  },
});

async function* rowsOf(lines: AsyncIterable<QueueLine>): AsyncGenerator<Cell[]> {
  for await (const line of lines) yield rowOf(line);
}

function rowOf(line: QueueLine): Cell[] {
  return [
    ...[line.reference, STATUS_WORDS[line.status], line.reason && REASON_LABELS[line.reason]],
    ...[frenchDate(line.submittedAt), line.waitingWorkingDays, PROFILE_LABELS[line.profile]],
    ...[line.firstName, line.lastName, line.companyName, line.siren, line.departement],
    line.claim?.name ?? null,
  ];
}

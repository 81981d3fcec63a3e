import { z } from 'zod';
import { LISTED_FIELDS, textOfEntry } from '../../src/applications/lists/listed-entry.js';
import { findAllListed } from '../../src/applications/lists/listed.query.js';
import { COLUMN_NAMES } from '../../src/applications/lists/parse-file.js';
import { parisDay } from '../../src/config/paris-day.js';
import { deskFile } from '../desk-file.js';
import { listedSearch } from '../reads/listed-search.js';
import { sendTable } from './send-table.js';

/** The list of clients and partners as CSV: imported again, it changes nothing. */
export const listedCompaniesFile = deskFile({
  ability: 'manageLists',
  query: z.strictObject(listedSearch),
  send: async ({ deps, query: { q, kind = null, validity = null }, response }) => {
    const lines = await findAllListed(deps, { q, kind, validity });
    const day = parisDay(deps.now());
    await sendTable(
      response,
      { name: `clients-et-partenaires-${day}`, format: 'csv' },
      {
        note: null,
        header: LISTED_FIELDS.map((field) => COLUMN_NAMES[field][0] ?? field),
        rows: lines.map((line) => Object.values(textOfEntry(line))),
      },
    );
  },
});

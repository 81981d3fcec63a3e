import { z } from 'zod';
import { findReceptionFile, type ReceptionFile } from '../../src/applications/reception-file.query.js';
import { searchAtReception, type ReceptionSearch } from '../../src/applications/reception.query.js';
import { deskRead, type DeskRead } from '../desk-read.js';

/** What the one box finds; the whole file when there is only one. */
export interface ReceptionAnswer extends ReceptionSearch {
  file: ReceptionFile | null;
}

export const receptionReads: Readonly<Record<string, DeskRead<unknown>>> = {
  reception: deskRead({
    ability: 'view',
    query: z.strictObject({ q: z.string().max(300) }),
    read: async ({ deps, query }): Promise<ReceptionAnswer> => {
      const search = await searchAtReception(deps, query.q);
      const [first, ...others] = search.hits;
      // A number that only looks like what was typed is proposed, never taken for granted.
      const isSure = search.understood !== 'mistyped_siren';
      const file =
        first && others.length === 0 && isSure ? await findReceptionFile(deps, first.applicationId) : null;
      return { ...search, file };
    },
  }),
  'reception-file': deskRead({
    ability: 'view',
    query: z.strictObject({ id: z.uuid() }),
    read: ({ deps, query }) => findReceptionFile(deps, query.id),
  }),
};

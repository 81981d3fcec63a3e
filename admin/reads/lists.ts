import { z } from 'zod';
import { findListedChanges, findListedPage } from '../../src/applications/lists/listed.query.js';
import { deskRead, type DeskRead } from '../desk-read.js';
import { listedSearch } from './listed-search.js';

const page = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .default(1);

export const listReads: Readonly<Record<string, DeskRead<unknown>>> = {
  listed: deskRead({
    ability: 'manageLists',
    query: z.strictObject({ ...listedSearch, page }),
    read: ({ deps, query: { kind = null, validity = null, ...search } }) =>
      findListedPage(deps, { ...search, kind, validity }),
  }),
  'listed-changes': deskRead({
    ability: 'manageLists',
    query: z.strictObject({ id: z.uuid() }),
    read: ({ deps, query }) => findListedChanges(deps.dataSource, query.id),
  }),
};

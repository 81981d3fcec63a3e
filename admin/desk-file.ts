import type { Response } from 'express';
import type { z } from 'zod';
import type { Deps } from '../src/database/deps.js';
import type { Ability } from '../src/staff/roles.js';
import type { Actor } from '../src/staff/policy.js';

/** A file to take away: `GET /admin/files/<name>`. Changes nothing; streams where it may be long. */
export interface DeskFile<Query> {
  ability: Ability;
  /** The code of the telephone was shown lately, as for a sensitive gesture; gives the page to come back to, and whose file it is. */
  sensitive?: (query: Query) => { back: string; accountId: string };
  query: z.ZodType<Query>;
  send: (asked: { deps: Deps; actor: Actor; query: Query; response: Response }) => Promise<void>;
}

/** Keeps the type of the query between its schema and the sender. */
export function deskFile<Query>(file: DeskFile<Query>): DeskFile<unknown> {
  return file as DeskFile<unknown>;
}

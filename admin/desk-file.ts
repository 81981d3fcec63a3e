import type { Response } from 'express';
import type { z } from 'zod';
import type { Deps } from '../src/database/deps.js';
import type { Ability } from '../src/staff/roles.js';
import type { Actor } from '../src/staff/policy.js';

/** A file to take away: `GET /admin/files/<name>`. Changes nothing; streams where it may be long. */
export interface DeskFile<Query> {
  ability: Ability;
  query: z.ZodType<Query>;
  send: (asked: { deps: Deps; actor: Actor; query: Query; response: Response }) => Promise<void>;
}

/** Keeps the type of the query between its schema and the sender. */
export function deskFile<Query>(file: DeskFile<Query>): DeskFile<unknown> {
  return file as DeskFile<unknown>;
}

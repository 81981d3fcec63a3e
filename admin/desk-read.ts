import type { Request } from 'express';
import type { z } from 'zod';
import type { Deps } from '../src/database/deps.js';
import type { Ability } from '../src/staff/roles.js';
import type { Actor } from '../src/staff/policy.js';

/** What a page of the desk reads: `GET /admin/desk/<name>`. Changes nothing. */
export interface DeskRead<Query> {
  ability: Ability;
  /** Every parameter of the address, by name; anything else is refused. */
  query: z.ZodType<Query>;
  read: (asked: { deps: Deps; actor: Actor; query: Query; request: Request }) => Promise<unknown>;
}

/** Keeps the type of the query between its schema and its reader. */
export function deskRead<Query>(read: DeskRead<Query>): DeskRead<unknown> {
  return read as DeskRead<unknown>;
}

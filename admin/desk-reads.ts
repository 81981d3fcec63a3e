import { listReads } from './reads/lists.js';
import { receptionReads } from './reads/reception.js';
import type { Request } from 'express';
import type { z } from 'zod';
import type { Deps } from '../src/database/deps.js';
import type { Ability } from '../src/staff/roles.js';
import type { Actor } from '../src/staff/policy.js';
import { figureFiles, figures, figuresOfTheDay } from './reads/figures.js';
import { ownAccount } from './reads/own-account.js';
import { team } from './reads/team.js';
import { controlRead } from './reads/control.js';
import { explanationRead } from './reads/explanation.js';
import { policyRead, replayChangesRead } from './reads/policy.js';
import { queuePage } from './reads/queue-page.js';
import { queueSelection } from './reads/queue-selection.js';

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

/** By the name in the address. */
export const DESK_READS: Readonly<Record<string, DeskRead<unknown>>> = {
  ...listReads,
  ...receptionReads,
  figures,
  'figure-files': figureFiles,
  'figures-of-the-day': figuresOfTheDay,
  'own-account': ownAccount,
  team,
  control: controlRead,
  explanation: explanationRead,
  policy: policyRead,
  'replay-changes': replayChangesRead,
  queue: queuePage,
  'queue-selection': queueSelection,
};

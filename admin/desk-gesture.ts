import type { Request } from 'express';
import type { z } from 'zod';
import type { Deps } from '../src/database/deps.js';
import type { NoteSecurity } from '../src/http/security-log.js';
import type { Ability } from '../src/staff/roles.js';
import type { Actor } from '../src/staff/policy.js';

/** What the page shows of a gesture; other fields are the gesture's own. */
export interface GestureAnswer {
  notice: { type: 'success' | 'error'; message: string };
}

/** A gesture that is not about one file: `POST /admin/desk/<name>`, a JSON body, one call of the service. */
export interface DeskGesture<Body> {
  ability: Ability;
  /** The named fields it takes; anything else is refused. */
  body: z.ZodType<Body>;
  /** As express reads it, e.g. `4mb`; 64 kB when absent. */
  bodyLimit?: string;
  /** Asks for the code of the telephone again when it was shown more than ten minutes ago (policy, staff, erasure). */
  isSensitive?: true;
  run: (asked: {
    deps: Deps;
    actor: Actor;
    note: NoteSecurity;
    body: Body;
    request: Request;
  }) => Promise<GestureAnswer>;
}

/** Keeps the type of the body between its schema and the gesture. */
export function deskGesture<Body>(gesture: DeskGesture<Body>): DeskGesture<unknown> {
  return gesture as DeskGesture<unknown>;
}

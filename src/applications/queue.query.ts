import type { Deps } from '../database/deps.js';
import { hasColleague } from './appeal.query.js';
import { EVERYTHING, type QueueFilter } from './queue/filter.js';
import { lineOf, selectLines, type LineRow, type QueueLine } from './queue/line.js';
import { afterPlace, findPlace, orderOf, type Place } from './queue/order.js';
import { whereOf, type Bind } from './queue/where.js';

/** What is asked of the queue; everything that waits, from its beginning, when nothing is said. */
export interface QueueQuestion {
  filter?: QueueFilter;
  /** Who asks: « moi ». */
  viewerId?: string | null;
  /** The last line of the page before. */
  after?: string | null;
  limit?: number;
}

export interface Queue {
  lines: QueueLine[];
  /** How many fit, those not listed too; counted no further than `MOST_COUNTED`. */
  total: number;
  /** True when there are more than `total`. */
  isMore: boolean;
  /** The `after` of the next page, or null on the last one. */
  next: string | null;
}

export const MOST_COUNTED = 10_000;
/** The most lines of one page, and of one decision in bulk. */
export const MOST_LINES = 200;
const USUAL_LINES = 100;
const STREAMED_AT_ONCE = 1_000;

/** A page of the files that fit: priorities, then the oldest first; the newest first where others than waiting ones are asked for. */
export async function findQueue(deps: Deps, asked: QueueQuestion = {}): Promise<Queue> {
  const { filter = EVERYTHING, viewerId = null, after = null } = asked;
  const limit = Math.min(asked.limit ?? USUAL_LINES, MOST_LINES);
  const place = after === null ? null : await findPlace(deps.dataSource, after);
  const rows = await readLines(deps, { filter, viewerId, place, limit: limit + 1 });
  const lines = rows.slice(0, limit).map((row) => lineOf(row, deps.now()));
  const counted = await countFitting(deps, filter, viewerId);
  return {
    lines,
    total: Math.min(counted, MOST_COUNTED),
    isMore: counted > MOST_COUNTED,
    next: rows.length > limit ? (lines.at(-1)?.id ?? null) : null,
  };
}

/** Every line of a filter, in the order of the queue, read page by page as they are taken: for files of any length. */
export async function* streamQueue(
  deps: Deps,
  { filter = EVERYTHING, viewerId = null }: Pick<QueueQuestion, 'filter' | 'viewerId'> = {},
): AsyncGenerator<QueueLine> {
  let place: Place | null = null;
  for (;;) {
    const rows: LineRow[] = await readLines(deps, { filter, viewerId, place, limit: STREAMED_AT_ONCE });
    for (const row of rows) yield lineOf(row, deps.now());
    const last = rows.at(-1);
    if (!last || rows.length < STREAMED_AT_ONCE) return;
    place = { isOrdinary: last.is_ordinary, submittedAt: last.submitted_text, id: last.id };
  }
}

/**
 * The file to open once this one is done: one that comes first, else the next that fits, else the first of all; never
 * one that a colleague works on, nor an appeal against the person's own refusal that a colleague can decide.
 * @returns its id, or null when nothing else waits
 */
export async function findNextInQueue(
  deps: Deps,
  after: string,
  staffId: string,
  filter: QueueFilter = EVERYTHING,
): Promise<string | null> {
  const isAlone = !(await hasColleague(deps.dataSource.manager, staffId));
  const free = { viewerId: staffId, limit: 1, free: { for: staffId, not: after, isAlone } };
  const place = await findPlace(deps.dataSource, after);
  const [first] = await readLines(deps, { filter, place: null, ...free });
  if (!first?.is_ordinary) return first?.id ?? null;
  const [following] = place ? await readLines(deps, { filter, place, ...free }) : [];
  return (following ?? first).id;
}

interface Reading {
  filter: QueueFilter;
  viewerId: string | null;
  place: Place | null;
  limit: number;
  /** Only what waits and is for this person to decide. */
  free?: { for: string; not: string; isAlone: boolean };
}

async function readLines(deps: Deps, reading: Reading): Promise<LineRow[]> {
  const { filter, viewerId, place, limit, free } = reading;
  const now = deps.now();
  const [parameters, bind] = parametersOf(now);
  const conditions = [whereOf(filter, { viewerId, now }, bind)];
  if (place) conditions.push(afterPlace(filter, place, bind));
  if (free) conditions.push(isFree(free, bind));
  return deps.dataSource.query(
    `${selectLines('$1')} where ${conditions.join(' and ')} order by ${orderOf(filter)} limit ${bind(limit)}`,
    parameters,
  );
}

function isFree({ for: staffId, not, isAlone }: NonNullable<Reading['free']>, bind: Bind): string {
  const me = bind(staffId);
  const isOwnAppeal = `coalesce(a.reexamination = 'requested', false) and exists (select 1 from decisions d
    where d.id = a.appealed_decision_id and d.staff_id = ${me}::uuid)`;
  return `a.status = 'pending' and a.id <> ${bind(not)} and (${bind(isAlone)} or not (${isOwnAppeal}))
    and (a.claimed_by is null or a.claimed_by = ${me}::uuid or a.claimed_until <= $1)`;
}

async function countFitting({ dataSource, now }: Deps, filter: QueueFilter, viewerId: string | null) {
  const [parameters, bind] = parametersOf();
  const rows: { count: number }[] = await dataSource.query(
    `select count(*)::int as count from (select 1 from applications a
       where ${whereOf(filter, { viewerId, now: now() }, bind)} limit ${bind(MOST_COUNTED + 1)}) counted`,
    parameters,
  );
  return rows[0]?.count ?? 0;
}

/** The parameters of a statement, and what adds one. */
export function parametersOf(...first: unknown[]): [unknown[], Bind] {
  const parameters = [...first];
  return [parameters, (value) => `$${String(parameters.push(value))}`];
}

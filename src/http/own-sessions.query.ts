import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { UNKNOWN_DEVICE } from './device-words.js';

declare module 'express-session' {
  interface SessionData {
    /** « Firefox sur Windows », for its owner's list of sessions. */
    device: string;
  }
}

/** Where sessions lie and how they say whose they are: constants of the code, never what somebody typed. */
export interface SessionTable {
  name: 'sessions' | 'staff_sessions';
  /** SQL over `sess`. */
  ownerId: string;
  epoch: string;
  /** When the password or the code was shown, in milliseconds. */
  since: string;
  /** How far `expire` lies behind the last request, in seconds. */
  idleSeconds: number;
  /** The longest a session may last, in milliseconds. */
  longestMs: number;
}

/** Whose sessions, and which of them asks. */
export interface SessionOwner {
  id: string;
  sessionEpoch: number;
  sessionId: string;
}

export interface OwnSession {
  /** Names a session and opens nothing: the id itself never leaves. */
  handle: string;
  device: string;
  /** ISO instants. */
  since: string;
  seenAt: string;
  isThis: boolean;
}

interface Row {
  sid: string;
  device: string | null;
  since: string;
  seenAt: Date;
}

/** Somebody's open sessions: the one that asks first, then the last seen. */
export async function ownSessions(
  dataSource: DataSource,
  table: SessionTable,
  owner: SessionOwner,
  now: Date,
): Promise<OwnSession[]> {
  const rows = await readRows(dataSource, table, owner, now);
  return rows.map(({ sid, device, since, seenAt }) => ({
    handle: handleOf(sid),
    device: device ?? UNKNOWN_DEVICE,
    since: new Date(Number(since)).toISOString(),
    seenAt: seenAt.toISOString(),
    isThis: sid === owner.sessionId,
  }));
}

/** Ends another session of the same owner, at once. False when none of theirs has this handle. */
export async function endOwnSession(
  dataSource: DataSource,
  table: SessionTable,
  { id, sessionId }: SessionOwner,
  handle: string,
): Promise<boolean> {
  const rows: Pick<Row, 'sid'>[] = await dataSource.query(
    `select sid from ${table.name} where ${table.ownerId} = $1 and sid <> $2`,
    [id, sessionId],
  );
  const ended = rows.find(({ sid }) => handleOf(sid) === handle);
  if (!ended) return false;
  await dataSource.query(`delete from ${table.name} where sid = $1`, [ended.sid]);
  return true;
}

function readRows(
  dataSource: DataSource,
  { name, ownerId, epoch, since, idleSeconds, longestMs }: SessionTable,
  { id, sessionEpoch, sessionId }: SessionOwner,
  now: Date,
): Promise<Row[]> {
  return dataSource.query(
    `select sid, sess->>'device' as device, ${since} as since, expire - make_interval(secs => $5) as "seenAt"
     from ${name}
     where ${ownerId} = $1 and (${epoch})::int = $2 and (${since})::bigint > $4 and expire > now()
     order by sid = $3 desc, expire desc`,
    [id, sessionEpoch, sessionId, now.getTime() - longestMs, idleSeconds],
  );
}

function handleOf(sid: string): string {
  return createHash('sha256').update(sid).digest('base64url').slice(0, 22);
}

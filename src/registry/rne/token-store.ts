import type { Query } from '../../database/query.js';

/** Where the processes share one session with a register. */
export interface TokenStore {
  /** The shared token, or null when there is none or it has expired. */
  read(now: Date): Promise<string | null>;
  save(token: string, expiresAt: Date): Promise<void>;
}

/** The shared token of one source, in PostgreSQL. */
export function tokenStore(query: Query, source: string): TokenStore {
  return {
    read: async (now) => {
      const rows = await query<{ token: string }>(
        'select token from register_tokens where source = $1 and expires_at > $2',
        [source, now],
      );
      return rows[0]?.token ?? null;
    },
    save: async (token, expiresAt) => {
      await query(
        `insert into register_tokens (source, token, expires_at) values ($1, $2, $3)
         on conflict (source) do update set token = excluded.token, expires_at = excluded.expires_at`,
        [source, token, expiresAt],
      );
    },
  };
}

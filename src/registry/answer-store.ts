import type { RegistrySourceName } from '../config/env.js';
import type { Query } from '../database/query.js';
import type { GivenAnswer } from './source.js';

/** The last answer of each source about each SIREN, while it holds. */
export interface AnswerStore {
  find(siren: string, source: RegistrySourceName, now: Date): Promise<GivenAnswer | null>;
  keep(siren: string, answer: GivenAnswer, expiresAt: Date): Promise<void>;
}

/** Answers kept in PostgreSQL, shared by all processes. A new answer replaces the one before: names are not hoarded. */
export function answerStore(query: Query): AnswerStore {
  return {
    find: async (siren, source, now) => {
      const rows = await query<{ answer: GivenAnswer }>(
        `select answer from registry_answers where siren = $1 and source = $2 and expires_at > $3
         order by expires_at desc limit 1`,
        [siren, source, now],
      );
      return rows[0]?.answer ?? null;
    },
    keep: async (siren, answer, expiresAt) => {
      await query(
        `with replaced as (delete from registry_answers where siren = $1 and source = $2)
         insert into registry_answers (siren, source, kind, answer, asked_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [siren, answer.source, answer.kind, JSON.stringify(answer), answer.at, expiresAt],
      );
    },
  };
}

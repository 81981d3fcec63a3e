import type { RegistrySourceName } from '../config/env.js';
import type { SourceAnswer } from './company.js';
import type { HttpCall } from './http.js';
import type { Pace } from './pace.js';

/** An answer that was given; "could not be asked" is thrown as RegistryUnavailable. */
export type GivenAnswer = Exclude<SourceAnswer, { kind: 'unavailable' }>;

export interface AskOptions {
  /** Ask again even if an answer is kept; `lately`: unless the company was found within the last hour. */
  fresh?: boolean | 'lately' | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Asks one source about one SIREN.
 * @throws RegistryUnavailable for everything that says nothing about the company
 */
export type Ask = (siren: string, options: AskOptions) => Promise<GivenAnswer>;

/** A register reached over HTTP; `connect` lets the composition wrap each single call. */
export interface RemoteSource {
  name: RegistrySourceName;
  pace: Pace;
  connect: (around: (call: HttpCall) => HttpCall) => Ask;
}

/** A source that needs no call: our own mirror, or one whose key is missing. */
export interface LocalSource {
  name: RegistrySourceName;
  ask: Ask;
}

export type Source = RemoteSource | LocalSource;

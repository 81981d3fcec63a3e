import { Counter, Histogram } from 'prom-client';
import type { RegistrySourceName } from '../src/config/env.js';
import { ANSWERED, type RegistryWatch } from '../src/registry/observed.js';

/** Counts the calls to the registers, and remembers how each register last answered. */
export interface RegisterWatch extends RegistryWatch {
  /** By source: `ok`, what its last call met, `unreadable`, or `not asked yet`. No call is spent to find out. */
  states: () => Record<string, string>;
}

const SPEAKS = new RegExp(`^(${ANSWERED})$`);

export function watchRegisters(sources: readonly RegistrySourceName[]): RegisterWatch {
  const calls = new Counter({
    name: 'guichet_register_calls_total',
    help: 'HTTP calls to a register, by what came back.',
    labelNames: ['source', 'result'],
  });
  const unreadable = new Counter({
    name: 'guichet_register_unreadable_total',
    help: 'Questions whose answer came from a register and could not be read.',
    labelNames: ['source'],
  });
  const times = new Histogram({
    name: 'guichet_register_call_seconds',
    help: 'Time of a call to a register.',
    labelNames: ['source'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10],
  });
  const last = new Map<string, string>(sources.map((source) => [source, 'not asked yet']));
  return {
    onCall: ({ source, result, ms }) => {
      calls.inc({ source, result });
      times.observe({ source }, ms / 1_000);
      last.set(source, SPEAKS.test(result) ? 'ok' : result);
    },
    onUnreadable: (source) => {
      unreadable.inc({ source });
      last.set(source, 'unreadable');
    },
    states: () => Object.fromEntries(last),
  };
}

import type { RegistrySourceName } from '../../config/env.js';
import type { ReadValue, TraceStep } from '../verdict.js';
import type { Fact, FactName } from './fact.js';

/** Something that holds, does not hold, or cannot be known yet; with the values that say so. */
export interface Condition {
  result: TraceStep['result'];
  values: ReadValue[];
  /** At least one authority stands behind each value: enough to refuse somebody. */
  isFirm: boolean;
  missing: RegistrySourceName[];
  /** For `unknown`: the facts that are not known. */
  lacking: FactName[];
}

/** Sources that confirm but never refuse (RULES, « Which source knows what »). */
const NEVER_REFUSE: readonly ReadValue['source'][] = ['recherche-entreprises', 'mirror'];

/** The fact has one of these values. */
export function is<T extends ReadValue['value']>(fact: Fact<T>, ...accepted: readonly T[]): Condition {
  return holds(fact, (value) => accepted.includes(value));
}

/** The fact passes the test. */
export function holds<T extends ReadValue['value']>(fact: Fact<T>, test: (value: T) => boolean): Condition {
  if (!fact.known) {
    return { result: 'unknown', values: [], isFirm: false, missing: fact.missing, lacking: [fact.name] };
  }
  return {
    result: test(fact.value) ? 'matched' : 'not_matched',
    values: [{ fact: fact.name, value: fact.value, ...fact.from }],
    isFirm: !NEVER_REFUSE.includes(fact.from.source),
    missing: [],
    lacking: [],
  };
}

/** Every one holds. One that does not is enough to know that they do not. */
export function all(...conditions: readonly Condition[]): Condition {
  return conditions.find(({ result }) => result === 'not_matched') ?? together(conditions, 'matched');
}

/** At least one holds: the firmest, where several do. */
export function any(...conditions: readonly Condition[]): Condition {
  const matched = conditions.filter(({ result }) => result === 'matched');
  return matched.find(({ isFirm }) => isFirm) ?? matched[0] ?? together(conditions, 'not_matched');
}

export function not(condition: Condition): Condition {
  if (condition.result === 'unknown') return condition;
  return { ...condition, result: condition.result === 'matched' ? 'not_matched' : 'matched' };
}

/** The condition, but not where something known speaks against it. */
export function unless(objection: Condition, condition: Condition): Condition {
  return objection.result === 'matched' ? not(objection) : condition;
}

function together(conditions: readonly Condition[], whenKnown: TraceStep['result']): Condition {
  return {
    result: conditions.some(({ result }) => result === 'unknown') ? 'unknown' : whenKnown,
    values: conditions.flatMap(({ values }) => values),
    isFirm: conditions.every(({ isFirm }) => isFirm),
    missing: [...new Set(conditions.flatMap(({ missing }) => missing))],
    lacking: [...new Set(conditions.flatMap(({ lacking }) => lacking))],
  };
}

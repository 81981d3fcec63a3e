import { Counter } from 'prom-client';
import type { Decision } from './decision.entity.js';

const decisions = new Counter({
  name: 'guichet_decisions_total',
  help: 'Decisions recorded by this process.',
  labelNames: ['outcome', 'reason', 'by'],
});

/** Counts a decision once it is committed, for /metrics: codes only. */
export function countDecision({ toStatus, reason, by }: Decision): void {
  decisions.inc({ outcome: toStatus, reason, by });
}

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { register } from 'prom-client';
import { watchRegisters } from '../../bin/register-watch.js';

test('a register is told as it last answered: not asked, readable, unreadable, away, or readable again', () => {
  const { onCall, onUnreadable, states } = watchRegisters(['insee', 'rne']);
  const insee = () => states()['insee'];
  const told = [insee()];
  onCall({ source: 'insee', result: '404', ms: 20 });
  told.push(insee());
  onCall({ source: 'insee', result: '200', ms: 20 });
  onUnreadable('insee');
  told.push(insee());
  onCall({ source: 'insee', result: 'timeout', ms: 10_000 });
  told.push(insee());
  onCall({ source: 'insee', result: '200', ms: 20 });
  expect([...told, insee()]).toEqual(['not asked yet', 'ok', 'unreadable', 'timeout', 'ok']);
  expect(states()['rne']).toBe('not asked yet');
  register.clear();
});

test('what cannot be read is counted under the name that its alert asks for', async () => {
  const name = 'guichet_register_unreadable_total';
  const { onUnreadable } = watchRegisters(['rne']);
  onUnreadable('rne');
  expect(await register.getSingleMetricAsString(name)).toContain(`${name}{source="rne"} 1`);
  expect(readFileSync('docs/ops/alerts.yml', 'utf8')).toContain(`increase(${name}[1h])`);
  register.clear();
});

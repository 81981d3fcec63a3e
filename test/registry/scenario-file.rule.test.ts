import { describe, expect, test } from '@jest/globals';
import { invented } from '../../dev/simulator/companies.js';
import { scenarios } from '../../dev/simulator/scenarios.js';
import { ROWS } from '../../src/applications/policy.js';
import { parseSiren } from '../../src/registry/siren.js';
import { jsonFilesOf, sharedRegistry } from '../support/shared-registry.js';

describe('the scenario file', () => {
  const sirens = invented.flatMap(({ siren }) => (siren === null ? [] : [siren]));

  test('describes at least forty companies, each with a SIREN of its own that passes the form', () => {
    expect(sirens.length).toBeGreaterThanOrEqual(40);
    expect(new Set(sirens).size).toBe(sirens.length);
    expect(sirens.filter((siren) => !parseSiren(siren).ok)).toEqual([]);
  });

  test('reaches every row of the decision table, with an applicant for each', () => {
    const reached = new Set(scenarios.map(({ row }) => row));
    expect([...ROWS, '4', '7'].filter((row) => !reached.has(row))).toEqual([]);
  });

  test('takes no SIREN of the shared scenarios', () => {
    const shared = jsonFilesOf(sharedRegistry.scenarios).map(({ name }) => name);
    expect(sirens.filter((siren) => shared.includes(siren))).toEqual([]);
  });
});

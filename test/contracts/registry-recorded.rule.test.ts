import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inseeEstablishments, inseeMoved, inseeUnit } from '../../dev/simulator/insee-wire.js';
import { classify } from '../../src/applications/classify.js';
import { policyVersion1 } from '../../src/applications/policy.js';
import type { HttpAnswer } from '../../src/registry/http.js';
import { askRechercheEntreprises } from '../../src/registry/recherche-entreprises/client.js';
import type { GivenAnswer } from '../../src/registry/source.js';
import { ownKnowledge } from '../support/company.js';
import { jsonFilesOf, sharedRegistry } from '../support/shared-registry.js';
import { artisan, bakery, inseeAnswering, searchResult } from '../registry/bodies.js';
import { answering, NOW, now } from '../registry/world.js';

interface Recording {
  results: { siren: string; nombre_etablissements_ouverts: number; etat_administratif: string }[];
}
const recordings = jsonFilesOf(sharedRegistry.recorded).map(({ name, content }) => ({
  name,
  content: content as Recording,
}));

const recordedAnswers = () => {
  test('are forty-six', () => expect(recordings).toHaveLength(46));

  test.each(recordings)('$name is understood as it stands', async ({ name, content }) => {
    const [result] = content.results;
    const answer = await asked(result?.siren ?? '123456789', { status: 200, body: content });
    if (result === undefined) return expect(answer.kind).toBe('absent');
    const record = answer.kind === 'found' ? answer.record : null;
    expect(record).toMatchObject({
      state: result.etat_administratif === 'A' ? 'active' : 'ceased',
      diffusion: 'full',
    });
    const { list = [], coverage } = record?.establishments ?? {};
    const openCount = list.filter(({ isOpen }) => isOpen).length;
    expect([name, coverage]).toEqual([
      name,
      openCount === result.nombre_etablissements_ouverts ? 'all' : 'some',
    ]);
    expect(record?.officers?.every(({ familyNames }) => familyNames.every((one) => !one.includes('(')))).toBe(
      true,
    );
  });

  test.each(recordings)('$name, on which everything else is silent, refuses nobody', async ({ content }) => {
    const siren = content.results[0]?.siren ?? '123456789';
    const answer = await asked(siren, { status: 200, body: content });
    const verdict = classify({
      company: { siren, redirectedFrom: null, answers: [answer] },
      applicant: {
        profile: 'company_head',
        siren,
        firstName: 'A',
        lastName: 'B',
        email: 'a@b.invalid',
        delegateMission: false,
      },
      own: ownKnowledge(),
      policy: policyVersion1,
      region: '52',
      now: NOW,
    });
    expect(['pending', 'undetermined']).toContain(verdict.outcome);
  });
};

const recordedRefusals = () => {
  const body = (name: string) =>
    jsonFilesOf(sharedRegistry.errors).find((file) => file.name === name)?.content;

  test.each([
    ['insee-404', 404, 'absent'],
    ['insee-403', 403, 'withheld'],
  ])('%s is an answer: %s %s', async (name, status, kind) => {
    expect((await inseeAnswering({ status, body: body(name) })).kind).toBe(kind);
  });

  test.each([
    ['insee-400', 400, 'malformed'],
    ['insee-429', 429, 'quota'],
    ['insee-503', 503, 'server_error'],
  ])('%s is none: %s %s', async (name, status, reason) => {
    await expect(inseeAnswering({ status, body: body(name) })).rejects.toMatchObject({ reason });
  });

  test.each([
    ['re-400', 400, 'malformed'],
    ['re-429', 429, 'quota'],
    ['re-500', 500, 'server_error'],
  ])('%s is none: %s %s', async (name, status, reason) => {
    const refused = { status, body: body(name) };
    await expect(asked('999980402', refused, refused)).rejects.toMatchObject({ reason });
  });

  test('no match for a search is a company without establishments', async () => {
    const noMatch = { status: 404, body: body('insee-search-404') };
    expect((await inseeAnswering(inseeUnit(bakery(), NOW), noMatch)).kind).toBe('found');
  });

  test('a doublon leads to the SIREN of its Location', async () => {
    const { location } = body('insee-301') as { location: string };
    const moved = { ...inseeMoved(''), headers: { location } };
    expect(await inseeAnswering(moved)).toMatchObject({ kind: 'redirected', pivot: '987826567' });
  });
};

const describedFields = () => {
  test.each([
    [
      'insee-sirene-3.11.yaml',
      [inseeUnit(bakery(), NOW).body, inseeUnit(artisan(), NOW).body, ...inseeEstablishments(bakery(), NOW)],
    ],
    [
      'recherche-entreprises.yml',
      [withoutUndocumented(searchResult(bakery())), withoutUndocumented(searchResult(artisan()))],
    ],
  ])('%s', (file, bodies) => {
    const description = readFileSync(join(sharedRegistry.openapi, file), 'utf8');
    const described = new Set([...description.matchAll(/^\s*['"]?(\w+)['"]?:/gm)].map((match) => match[1]));
    expect([...fieldsOf(bodies)].filter((field) => !described.has(field))).toEqual([]);
  });
};

test('what is not there gives nothing to read', () => {
  expect(jsonFilesOf(join(sharedRegistry.recorded, 'nowhere'))).toEqual([]);
});

if (sharedRegistry.isThere) {
  describe('recorded answers of Recherche d’entreprises', recordedAnswers);
  describe('recorded refusals', recordedRefusals);
  describe('the stand-in writes only fields that the registers describe', describedFields);
}

function asked(
  siren: string,
  ...answers: (Partial<HttpAnswer> & { status: number })[]
): Promise<GivenAnswer> {
  return askRechercheEntreprises(answering(...answers).call, now)(siren, {});
}

function withoutUndocumented({
  immatriculation: _undocumented,
  ...documented
}: Record<string, unknown>): unknown {
  return documented;
}

function fieldsOf(value: unknown): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...fieldsOf(one)]));
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([field, inner]) => [field, ...fieldsOf(inner)]));
}

import { describe, expect, test } from '@jest/globals';
import { abroad, craftAt, person } from '../../../dev/simulator/describe.js';
import { inseeRefusal } from '../../../dev/simulator/reply.js';
import { toRecord } from '../../../src/registry/sirene/to-company.js';
import { unitPayload } from '../../../src/registry/sirene/payload.js';
import {
  artisan,
  askedOfSirene,
  bakery,
  inseeAnswering,
  pageOf,
  recordIn,
  SIREN,
  unitOf,
} from '../bodies.js';
import { NOW } from '../world.js';

describe('SIRENE', () => {
  test.each([
    'non diffusable', 'non diffusible', 'non-diffusible', 'NON DIFFUSIBLE', 'non diffusée', 'non diffusé',
    'non\u00a0diffusable', 'non\u202fdiffusible', 'non\u2011diffusible',
  ])('withholds a company when it says that it may not be shown: « %s »', async (words) => {
    const message = `Unité légale ${words} (${SIREN})`;
    expect((await inseeAnswering(inseeRefusal(403, message))).kind).toBe('withheld');
    const byTheGateway = { status: 403, body: { message, http_status_code: 403 } };
    expect((await inseeAnswering(byTheGateway)).kind).toBe('withheld');
  }); // prettier-ignore

  test.each([401, 403])('%s for another reason is our key: an alarm, not a verdict', async (status) => {
    const refusal = inseeAnswering(inseeRefusal(status, 'Droits insuffisants'));
    await expect(refusal).rejects.toMatchObject({ reason: 'unauthorized' });
  });

  test.each([{ message: 'Forbidden' }, { header: { statut: 403 } }, { header: [], message: null }, 'non diffusable', null])(
    'a 403 whose body is %j says nothing of the company',
    async (body) => {
      await expect(inseeAnswering({ status: 403, body })).rejects.toMatchObject({ reason: 'unauthorized' });
    },
  ); // prettier-ignore

  test('a 404 of the gateway is not an unknown SIREN', async () => {
    const gateway = {
      status: 404,
      body: { message: 'No context-path matches the request URI.', http_status_code: 404 },
    };
    await expect(inseeAnswering(gateway)).rejects.toMatchObject({ reason: 'malformed' });
    await expect(inseeAnswering(unitOf(bakery()), gateway)).rejects.toMatchObject({ reason: 'malformed' });
  });

  test.each([undefined, '/api-sirene/3.11/siren/', `/api-sirene/3.11/siren/${SIREN}`])(
    'a redirection to %s leads nowhere',
    async (location) => {
      const reply = { status: 301, headers: location ? { location } : {}, body: 'doublon' };
      await expect(inseeAnswering(reply)).rejects.toMatchObject({ reason: 'malformed' });
    },
  );

  test.each([
    ['O', 'full'],
    ['P', 'partial'],
    ['N', 'none'],
  ] as const)('status %s is told as %s', async (diffusion, told) => {
    expect(recordIn(await askedOfSirene(bakery({ diffusion }))).diffusion).toBe(told);
  });

  test('a sole trader is told with birth name, usage name and every first name', async () => {
    const marie = person('MARIE LOUISE', 'DURAND', 'LEROY');
    const { soleTrader } = recordIn(await askedOfSirene(artisan({ person: marie })));
    expect(soleTrader).toEqual({
      familyNames: ['DURAND', 'LEROY'],
      firstNames: ['MARIE', 'LOUISE'],
      role: null,
    });
  });

  test('a name that INSEE may not show is dropped even if it came with the answer', () => {
    const { uniteLegale } = unitPayload.parse(unitOf(artisan()).body);
    const record = toRecord(
      { ...uniteLegale, statutDiffusionUniteLegale: 'P' },
      { items: [], skipped: 0 },
      NOW,
    );
    expect(record?.soleTrader).toBeNull();
  });

  test('a company has no sole trader', async () => {
    expect(recordIn(await askedOfSirene(bakery()))).not.toHaveProperty('soleTrader');
  });

  test('a purged company has ceased, although it has no period left', async () => {
    const record = recordIn(await askedOfSirene(bakery({ purged: true })));
    expect(record).toMatchObject({ state: 'ceased', isPurged: true });
  });

  describe('a company that has ceased', () => {
    const period = (state: 'A' | 'C', dateDebut: string | null, dateFin: string | null = null) => ({
      ...{ etatAdministratifUniteLegale: state, dateDebut, dateFin },
    });
    const ceasedOn = async (...periodesUniteLegale: object[]) => {
      const { uniteLegale } = unitOf(bakery()).body as { uniteLegale: object };
      const body = { uniteLegale: { ...uniteLegale, periodesUniteLegale } };
      return recordIn(await inseeAnswering({ status: 200, body }, pageOf([]))).ceasedOn;
    };

    test('is told since when, also where a later period only changed its name', async () => {
      const renamed = period('C', '2026-05-01');
      const ended = period('C', '2026-03-31', '2026-04-30');
      const ran = period('A', '2019-01-01', '2026-03-30');
      const endedBefore = period('C', '2010-01-01', '2018-12-31');
      expect(await ceasedOn(renamed, ended, ran, endedBefore)).toBe('2026-03-31');
      expect(await ceasedOn(endedBefore, ran, renamed, ended)).toBe('2026-03-31');
    });

    test.each([null, '1900-01-01', '2026-02-30', '5015-04-05'])(
      'is given no day when it is %s',
      async (day) => {
        expect(await ceasedOn(period('C', day))).toBeUndefined();
      },
    );

    test('is given none while it runs', async () => {
      expect(await ceasedOn(period('C', '2027-01-01'), period('A', '2019-01-01'))).toBeUndefined();
    });
  });

  test('a company without state is not understood', async () => {
    const { uniteLegale } = unitOf(bakery()).body as { uniteLegale: object };
    const body = { uniteLegale: { ...uniteLegale, periodesUniteLegale: [] } };
    await expect(inseeAnswering({ status: 200, body }, pageOf([]))).rejects.toMatchObject({
      reason: 'malformed',
    });
  });

  test('an establishment abroad has no commune; an APRM is told as it is', async () => {
    const { establishments } = recordIn(await askedOfSirene(bakery({}, [craftAt(abroad)])));
    expect(establishments?.list).toMatchObject([
      { codeCommune: null, communeName: null, codeAprm: '1071CB' },
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { speaksAgainstCraft } from '../../src/applications/facts/craft.js';
import { rneSilentSince } from '../../src/applications/rne-silence.js';
import type { SourceAnswer, UnavailableCause } from '../../src/registry/company.js';
import {
  aCompany,
  absent,
  anActivity,
  anEstablishment,
  establishments,
  fromInsee,
  fromRne,
  NOW,
  RENNES,
  TRADE,
  unavailable,
} from '../support/company.js';

describe('the silence of the RNE', () => {
  const before = new Date('2026-11-23T08:00:00Z');
  const after = (answer: SourceAnswer, rneUnreachableSince: Date | null) =>
    rneSilentSince({ rneUnreachableSince }, aCompany(fromInsee(), answer), NOW);

  test.each<[UnavailableCause, Date | null, Date | null]>([
    ['timeout', NOW, before],
    ['refused', NOW, before],
    ['server_error', NOW, before],
    ['breaker_open', null, before],
    ['quota', null, null],
    ['unauthorized', null, null],
    ['malformed', null, null],
    ['not_configured', null, null],
  ])('%s: begins it at %j, and where it has begun leaves %j', (cause, begun, kept) => {
    const answer = unavailable('rne', cause);
    expect([after(answer, null), after(answer, before)]).toEqual([begun, kept]);
  });

  test('ends with an answer', () => {
    expect([after(fromRne(), before), after(absent('rne'), before)]).toEqual([null, null]);
    expect(rneSilentSince({ rneUnreachableSince: before }, null, NOW)).toBeNull();
  });
});

describe('what the RNE said before, of a company that SIRENE shows as craft in the region', () => {
  const shown = aCompany(fromInsee({ establishments: establishments(anEstablishment()) }));
  const trade = anActivity(TRADE);
  test.each<[string, SourceAnswer, boolean]>([
    ['craft there', fromRne(), false],
    ['craft, without saying where', fromRne({ activities: [anActivity({ siret: null, codeCommune: null })] }), false],
    ['a former entry that still runs', fromRne({ activities: [trade], isInFormerRm: true }), false],
    ['nothing but trade', fromRne({ activities: [trade] }), true],
    ['craft elsewhere only', fromRne({ activities: [anActivity({ siret: null, codeCommune: RENNES })] }), true],
    ['craft where it shows all closed', fromRne({ activities: [anActivity({ atOpenEstablishment: false })] }), true],
    ['a radiation', fromRne({ struckOffOn: '2026-11-20' }), true],
    ['a radiation on a day nobody can read', fromRne({ struckOffOn: '15/03/2024' }), true],
    ['a radiation of the days to come', fromRne({ struckOffOn: '2026-11-30' }), false],
    ['that it does not know it', absent('rne'), true],
    ['nothing', unavailable('rne'), false],
  ])('%s', (_said, earlier, isAgainst) => {
    expect(speaksAgainstCraft(earlier, shown, '52', '2026-11-23')).toBe(isAgainst);
  }); // prettier-ignore
});

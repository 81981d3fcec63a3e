import { describe, expect, test } from '@jest/globals';
import { EVERYTHING, type QueueFilter } from '../../src/applications/queue/filter.js';
import { parseFilter } from '../../src/applications/queue/parse-filter.js';
import { valuesOf, withValue } from '../../src/applications/queue/pieces.js';
import { REASON_WORDS } from '../../src/applications/queue/vocabulary.js';

const PAUL = { staffId: '4f9a3c1e-0000-4000-8000-000000000001', name: 'Paul Dupont' };
const PAULA = { staffId: '4f9a3c1e-0000-4000-8000-000000000002', name: 'Paula Durand' };

describe('what is typed in the box of the queue', () => {
  test.each<[string, QueueFilter['terms']]>([
    ['732829320', [{ kind: 'siren', siren: '732829320' }]],
    ['732 829 320', [{ kind: 'siren', siren: '732829320' }]],
    ['732\u202f829\u202f320', [{ kind: 'siren', siren: '732829320' }]],
    ['732.829.320 00074', [{ kind: 'siren', siren: '732829320' }]],
    ['73282932000074', [{ kind: 'siren', siren: '732829320' }]],
    ['FR44 732829320', [{ kind: 'siren', siren: '732829320' }]],
    ['123456789', [{ kind: 'siren', siren: '123456789' }]],
    ['martin 732 829 320', [{ kind: 'siren', siren: '732829320' }, word('martin')]],
    ['7328', [{ kind: 'digits', digits: '7328' }]],
    [' Anne.LeGoff@Exemple.FR, ', [{ kind: 'email', email: 'anne.legoff@exemple.fr' }]],
    ['@exemple.fr', [{ kind: 'email', email: '@exemple.fr' }]],
    ['jm.martin85', [{ kind: 'addressOrWords', email: 'jm.martin85', words: ['jm', 'martin85'] }]],
    ['Élodie LE GOFF', [word('elodie'), word('le'), word('goff')]],
    ['"Le Goff"', [word('le'), word('goff')]],
    ['d’Arcy', [word('d'), word('arcy')]],
    ['PDL-7K3M-9QXT', [{ kind: 'addressOrWords', email: '7k3m-9qxt', words: ['7k3m', '9qxt'] }]],
    ['pdl 7k3m', [{ kind: 'addressOrWords', email: '7k3m', words: ['7k3m'] }]],
    ['Œuvre', [word('oeuvre')]],
    ['   ', []],
  ])('« %s » is recognised', (typed, terms) => {
    expect(filterOf(typed).terms).toEqual(terms);
  });

  test.each<[string, Partial<QueueFilter>]>([
    ['motif:nom-different-du-dirigeant', { reasons: { any: ['owner_mismatch'], none: [] } }],
    ['motif:owner_mismatch', { reasons: { any: ['owner_mismatch'], none: [] } }],
    ['motif:"Nom différent du dirigeant"', { reasons: { any: ['owner_mismatch'], none: [] } }],
    ['Motif : non-diffusibles', { reasons: { any: ['not_diffusible'], none: [] } }],
    ['-motif:radiee,doublon', { reasons: { any: [], none: ['company_struck_off', 'siren_duplicate'] } }],
    ['département:44 dep:49', { departements: { any: ['44', '49'], none: [] } }],
    ['departement:mayenne,aucun', { departements: { any: ['53', null], none: [] } }],
    ['-delegation:vendée', { delegations: { any: [], none: ['vendee'] } }],
    ['profil:chef,collectivité', { profiles: { any: ['company_head', 'authority_or_partner'], none: [] } }],
    ['age:>5j', { ages: { any: [{ from: 6, to: null }], none: [] } }],
    ['âge:<3', { ages: { any: [{ from: 0, to: 2 }], none: [] } }],
    ['age:>=5j', { ages: { any: [{ from: 5, to: null }], none: [] } }],
    ['age:2..5j', { ages: { any: [{ from: 2, to: 5 }], none: [] } }],
    ['-age:0j', { ages: { any: [], none: [{ from: 0, to: 0 }] } }],
    ['pris:moi', { claimers: { any: ['me'], none: [] } }],
    ['réclamé:personne', { claimers: { any: ['nobody'], none: [] } }],
    ['pris:"Paul Dupont"', { claimers: { any: [{ staffId: PAUL.staffId }], none: [] } }],
    ['statut:refusée', { statuses: { any: ['rejected'], none: [] } }],
    ['statut:toutes', { statuses: { any: [], none: [] } }],
    ['-statut:acceptee', { statuses: { any: [], none: ['approved'] } }],
  ])('%s', (typed, expected) => {
    expect(filterOf(typed)).toEqual({ ...EVERYTHING, ...expected });
  });

  test('words and criteria are mixed in any order', () => {
    expect(filterOf('martin -motif:radiee age:>5j 732 829 320 dep:44')).toEqual({
      ...EVERYTHING,
      terms: [{ kind: 'siren', siren: '732829320' }, word('martin')],
      reasons: { any: [], none: ['company_struck_off'] },
      ages: { any: [{ from: 6, to: null }], none: [] },
      departements: { any: ['44'], none: [] },
    });
  });

  test.each([
    ['couleur:bleu', /« couleur: » n’est pas un critère connu. Attendu : motif, departement, /],
    ['motif:', /« motif: » attend une valeur, par exemple motif:nom-different/],
    ['motif:bleu', /« motif:bleu » : valeur inconnue. Attendu : profil-sans-condition, /],
    ['motif:entreprise', /« motif:entreprise » : plusieurs valeurs correspondent : entreprise-cessee, /],
    ['departement:100', /« departement:100 » : valeur inconnue/],
    ['delegation:nantes', /Attendu : loire-atlantique, maine-et-loire, mayenne, sarthe, vendee\./],
    ['age:vieux', /âge illisible. Attendu, en jours ouvrés : >5j/],
    ['age:<0j', /âge illisible/],
    ['age:5..2', /âge illisible/],
    ['pris:pau', /plusieurs valeurs correspondent : "Paul Dupont", "Paula Durand"/],
    ['pris:jean', /valeur inconnue. Attendu : moi, personne, oui/],
    ['statut:bleu', /« statut:bleu » : valeur inconnue/],
    ['7328293201', /compte 10 chiffres : un SIREN en compte 9, un SIRET 14/],
    ['m', /au moins deux lettres/],
    ['x'.repeat(501), /dépasse 500 caractères/],
  ])('%s is said, with what was expected', (typed, said) => {
    const parsed = parseFilter(typed, [PAUL, PAULA]);
    expect(parsed.ok ? parsed.filter : parsed.problems.join(' ')).toMatch(said);
  });

  test('every fault is said, not the first alone', () => {
    const parsed = parseFilter('couleur:bleu motif:bleu age:vieux');
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(3);
  });

  test.each(REASON_WORDS.map(({ typed, value }) => [typed, value]))(
    'the page writes motif:%s, and it is read back',
    (typed, value) => {
      expect(filterOf(`motif:${typed}`).reasons.any).toEqual([value]);
    },
  );
});

describe('the chips write the same text', () => {
  test('a value is added, joined and taken away; what was typed beside it stays', () => {
    const one = withValue('martin age:>5j', 'motif', 'radiee', true);
    expect(one).toBe('motif:radiee martin age:>5j');
    const two = withValue(one, 'motif', 'siren-en-doublon', true);
    expect(two).toBe('motif:radiee,siren-en-doublon martin age:>5j');
    expect(valuesOf(two, 'motif')).toEqual(['radiee', 'siren-en-doublon']);
    expect(withValue(two, 'motif', 'radiee', false)).toBe('motif:siren-en-doublon martin age:>5j');
    expect(withValue('-motif:radiee martin', 'motif', 'radiee', false)).toBe('-motif:radiee martin');
  });
});

function word(text: string) {
  return { kind: 'word', word: text } as const;
}

function filterOf(typed: string): QueueFilter {
  const parsed = parseFilter(typed, [PAUL, PAULA]);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.filter;
}

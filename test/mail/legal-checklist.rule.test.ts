import { describe, expect, test } from '@jest/globals';
import { isConditional, PROFILES, type Profile } from '../../src/accounts/profile.js';
import { wordsFor } from '../../src/applications/public-words.js';
import { ALL_REASONS, STAFF_REJECT_REASONS, type Reason } from '../../src/applications/reasons.js';
import { chamber, type Chamber } from '../../src/config/chamber.js';
import { messages } from '../../src/mail/messages/catalogue.js';
import { sheetOf } from '../../src/mail/messages/sheet.js';
import { textOf } from '../../src/mail/messages/text.js';
import type { DecisionValues, MessageName, MessageValues } from '../../src/mail/messages/values.js';
import { sampleLinks } from '../../src/mail/preview.js';
import { bodyOf, lawOf, talkative, words } from './words-of.js';

type Status = 'approved' | 'pending' | 'rejected';

/** One mail that could leave: a reason, for a profile, said by the rules or by a person. */
interface Case {
  reason: Reason;
  profile: Profile;
  isAutomatic: boolean;
}

const casesOf = (reason: Reason): Case[] =>
  PROFILES.flatMap((profile) => [true, false].map((isAutomatic) => ({ reason, profile, isAutomatic })));

/** What a mail must hold, by the name the law gives it; each is looked for in the text as it is sent. */
type Checklist = Readonly<Record<string, (values: DecisionValues) => RegExp | string>>;

const ACKNOWLEDGEMENT: Checklist = {
  'date received': () => 'demande reçue le 23 novembre 2026',
  'service in charge': () => 'Service : Accueil de la plateforme de services, CMA Pays de la Loire',
  'postal address': () => '5 allée des Liards, 49000 Angers',
  'electronic address': () => 'accueil@cma.example',
  telephone: () => '02 00 00 00 00',
  'what silence means, and from which date': () =>
    'avant le 23 janvier 2027. Sans décision à cette date, la demande serait réputée refusée',
  'ways and time limits of appeal': () =>
    'contesté dans les deux mois auprès de la chambre ou du tribunal administratif de Nantes',
};

const REFUSAL: Checklist = {
  'the answer': ({ reference }) => `Votre demande de compte ${reference} est refusée`,
  'reasons in fact': ({ cause }) => cause,
  'reasons in law': ({ law }) => law ?? 'a refusal without its rule',
  'date of the decision': () => 'Signé le 24 novembre 2026',
  'first name, name, quality and service of its author': () =>
    'Marie-Françoise de La Rochefoucauld, Présidence de la chambre, Accueil de la plateforme de services',
  'ways and time limits of appeal': () =>
    'Recours, dans les deux mois suivant ce message : devant la chambre ou le tribunal administratif de Nantes (article R421-5',
  'a person may look again': () => /Demander un réexamen par un agent :\n\S+\/demande\//,
};

const AUTOMATIC: Checklist = {
  'its purpose': () =>
    'Décision prise par des règles automatiques qui vérifient les conditions d’ouverture d’un compte',
  'the articles': () => 'L311-3-1 et R311-3-1-1',
  'right to the rules and main characteristics': () =>
    'Vous pouvez demander ces règles et leurs principales caractéristiques à la chambre',
  'the CADA': () => 'en cas de refus, saisir la CADA',
  'where the rules are': () => '/comment-nous-decidons',
};

function valuesOf(
  status: Status,
  { reason, profile, isAutomatic }: Case,
  from: Chamber,
  isReexamined = false,
): DecisionValues {
  const siren = isConditional(profile) ? '732829320' : null;
  const companyName = siren && 'Menuiserie Le Goff et Filles, Escaliers sur mesure';
  const facts = { siren, companyName, regionsFound: ['53', '28'], closedOn: '2026-03-31', isReexamined };
  return {
    ...{ firstName: 'Anne', reference: 'PDL-7K3M-9QXT', siren, companyName, isAutomatic },
    ...{ submittedAt: '2026-11-23T08:05:00Z', decidedAt: '2026-11-24T08:05:00Z' },
    ...wordsFor({ status, reason, facts, chamber: from, isAutomatic }),
  };
}

function textOfMail<M extends MessageName>(name: M, values: MessageValues[M], from: Chamber): string {
  return plain(textOf(sheetOf(messages[name](values, sampleLinks, from), sampleLinks, from)));
}

/** What a text lacks of a checklist, by name. */
function lacks(text: string, list: Checklist, values: DecisionValues): string[] {
  return Object.entries(list).flatMap(([name, wanted]) => {
    const sought = wanted(values);
    const isThere = typeof sought === 'string' ? text.includes(plain(sought)) : sought.test(text);
    return isThere ? [] : [name];
  });
}

function tooLong<M extends MessageName>(name: M, values: MessageValues[M]): string[] {
  const content = messages[name](values, sampleLinks, talkative);
  const [said, law] = [words(bodyOf(content)), words(lawOf(content))];
  return said > 90 || law > 120 ? [`too long: ${String(said)} and ${String(law)} words`] : [];
}

/** Everything wrong with one mail: what it lacks, how it says it was decided, too many words. */
function faults<M extends MessageName>(
  name: M,
  each: Case,
  values: MessageValues[M] & DecisionValues,
  list: Checklist,
): string[] {
  const text = textOfMail(name, values, talkative);
  const found = [
    ...lacks(text, list, values),
    ...(each.isAutomatic ? lacks(text, AUTOMATIC, values) : mentionsOf(text, values)),
    ...tooLong(name, values),
  ];
  return found.map((fault) => `${each.profile}, by ${each.isAutomatic ? 'the rules' : 'a person'}: ${fault}`);
}

/** A person’s decision must not say that rules took it. */
function mentionsOf(text: string, values: DecisionValues): string[] {
  const lacking = lacks(text, AUTOMATIC, values);
  return Object.keys(AUTOMATIC).filter((name) => !lacking.includes(name));
}

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe.each(ALL_REASONS)('%s, for every profile, by the rules or by a person', (reason) => {
  const each = casesOf(reason);

  test('is acknowledged with everything that the law asks, in few words', () => {
    for (const one of each) {
      const values = { ...valuesOf('pending', one, talkative), usualWorkingDays: 3 };
      const text = textOfMail('pending', values, talkative);
      expect([...lacks(text, ACKNOWLEDGEMENT, values), ...tooLong('pending', values)]).toEqual([]);
      expect(text.includes('Premier examen fait par des règles automatiques')).toBe(one.isAutomatic);
    }
  });

  test('is refused with everything that the law asks, in few words', () => {
    const found = each.flatMap((one) =>
      faults(
        'rejected',
        one,
        { ...valuesOf('rejected', one, talkative), message: null, isReexamined: false },
        REFUSAL,
      ),
    );
    expect(found).toEqual([]);
  });

  test('is maintained after a re-examination by a person, who says how to go to court', () => {
    const { 'a person may look again': _, 'the answer': __, ...asked } = REFUSAL;
    const found = each
      .filter(({ isAutomatic }) => !isAutomatic)
      .flatMap((one) => {
        const decided = valuesOf('rejected', one, talkative);
        return faults(
          'reexamination-outcome',
          one,
          { ...decided, outcome: 'maintained', message: null },
          asked,
        );
      });
    expect(found).toEqual([]);
  });

  test('is refused again after a re-examination: none is offered, the way to court is', () => {
    const { 'a person may look again': _, ...remains } = REFUSAL;
    const again: Checklist = {
      ...remains,
      'what remains': () => 'peut être contestée, dans les deux mois suivant son envoi, devant le tribunal',
    };
    const found = each
      .filter(({ isAutomatic }) => !isAutomatic)
      .flatMap((one) => {
        const decided = valuesOf('rejected', one, talkative, true);
        const values = { ...decided, message: null, isReexamined: true };
        const offers = /[Dd]emande[rz] un réexamen/.test(textOfMail('rejected', values, talkative));
        return [...faults('rejected', one, values, again), ...(offers ? ['offers it again'] : [])];
      });
    expect(found).toEqual([]);
  });

  test('is accepted with the mention of the rules where they decided', () => {
    const found = each.flatMap((one) => faults('finalise', one, valuesOf('approved', one, talkative), {}));
    expect(found).toEqual([]);
  });
});

/** Reasons whose facts are the person’s own wish, or the words that an agent writes below. */
const FACTS_ELSEWHERE: readonly Reason[] = ['delegate_mission', 'other'];

test.each(STAFF_REJECT_REASONS.filter((reason) => !FACTS_ELSEWHERE.includes(reason)))(
  'a refusal for %s names the company or the number it is about',
  (reason) => {
    const each = { reason, profile: 'company_head', isAutomatic: false } as const;
    expect(plain(valuesOf('rejected', each, chamber).cause)).toContain('732 829 320');
  },
);

test('an appeal is acknowledged as a demande of its own, from its own day', () => {
  const each = { reason: 'other', profile: 'company_head', isAutomatic: false } as const;
  const demande = valuesOf('rejected', each, talkative);
  const values = { ...demande, requestedAt: '2026-12-01T08:05:00Z' };
  const text = textOfMail('reexamination-received', values, talkative);
  expect(text).toContain('demande reçue le 1er décembre 2026');
  expect(text).toContain('avant le 1er février 2027. Sans décision à cette date, la demande serait');
  expect(text).toContain('dans les deux mois devant le tribunal administratif de Nantes');
  expect(lacks(text, ACKNOWLEDGEMENT, values)).toEqual([
    ...['date received', 'what silence means, and from which date', 'ways and time limits of appeal'],
  ]);
  expect(tooLong('reexamination-received', values)).toEqual([]);
});

test('what is corrected after a refusal is acknowledged from its own day, whether the rules or a person answer', () => {
  const each = { reason: 'not_craft_registered', profile: 'company_head', isAutomatic: true } as const;
  const pending = valuesOf('pending', each, talkative);
  const receivedAt = '2026-12-01T08:05:00Z';
  const texts = [
    textOfMail('correction-received', { ...pending, receivedAt, isForPerson: true }, talkative),
    textOfMail('correction-received', { ...pending, receivedAt, isForPerson: false }, talkative),
    textOfMail('pending', { ...pending, receivedAt, usualWorkingDays: null }, talkative),
  ];
  for (const text of texts) {
    expect(text).toContain('demande reçue le 1er décembre 2026');
    expect(text).toContain('avant le 1er février 2027. Sans décision à cette date, la demande serait');
    expect(lacks(text, ACKNOWLEDGEMENT, pending)).toEqual([
      ...['date received', 'what silence means, and from which date'],
    ]);
  }
});

test('what the chamber has not given is not invented: the pages that tell are named instead', () => {
  const each = { reason: 'other', profile: 'company_head', isAutomatic: true } as const;
  const values = {
    ...valuesOf('pending', each, chamber),
    usualWorkingDays: null,
    message: null,
    isReexamined: false,
  };
  expect(textOfMail('pending', values, chamber)).toContain(
    'coordonnées sur la page Contact et sur artisanat.fr',
  );
  expect(textOfMail('rejected', values, chamber)).toContain(
    'Signé le 24 novembre 2026 : Présidence de la chambre, Accueil de la plateforme de services.',
  );
});

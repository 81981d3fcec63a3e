import { describe, expect, test } from '@jest/globals';
import { readyText, reasonLabel, wordsFor } from '../../src/applications/public-words.js';
import { asksToAct } from '../../src/applications/words/next-steps.js';
import type { CauseFacts } from '../../src/applications/words/told.js';
import {
  ALL_REASONS,
  publicReason,
  STAFF_REJECT_REASONS,
  VERIFICATION,
  type PublicReason,
  type Reason,
} from '../../src/applications/reasons.js';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../../src/applications/status.js';
import { chamber, type Chamber } from '../../src/config/chamber.js';

const SIREN = '732829320';
const facts: CauseFacts = {
  siren: SIREN,
  companyName: 'Fleuron',
  regionsFound: ['53', '28'],
  closedOn: '2026-03-31',
  nextRecheckOn: '2026-11-24T08:00:00Z',
};

const say = (
  status: ApplicationStatus,
  reason: Reason | null,
  more: CauseFacts = facts,
  at: Chamber = chamber,
) => wordsFor({ status, reason, facts: more, chamber: at, isAutomatic: true });

const everything = APPLICATION_STATUSES.flatMap((status) =>
  [null, ...ALL_REASONS].map((reason) => ({ status, reason })),
);
const visible = (text: string) => text.replace(/\u202f/g, ' ');

describe('what applicants are told', () => {
  test.each(everything)('$status, $reason: short French sentences, well typeset', ({ status, reason }) => {
    const { cause, next, law } = say(status, reason);
    for (const text of [cause, next, ...(law === null ? [] : [law])]) {
      expect(text).toMatch(/^[\p{Lu}].*\.$/u);
      expect(text).not.toMatch(/undefined|null|NaN|!|'| [;:?»]|« |modération|ressortissant|fait l’objet/u);
      expect(visible(text).split(' ').length).toBeLessThanOrEqual(36);
    }
  });

  test.each(everything)('$status, $reason: still true when no fact is known', ({ status, reason }) => {
    const { cause, next } = say(status, reason, {});
    expect(`${cause} ${next}`).not.toMatch(/undefined|null|\d{3}/);
  });

  test('reasons that would tell a stranger too much all say the same', () => {
    const veiled = ALL_REASONS.filter((reason) => publicReason('pending', reason) === VERIFICATION);
    expect(veiled).toHaveLength(12);
    const told = new Set(veiled.map((reason) => JSON.stringify(say('pending', reason))));
    expect(told.size).toBe(1);
    expect(say('pending', 'owner_mismatch').cause).toBe('Un agent vérifie votre lien avec l’entreprise.');
  });

  test('a waiting reason whose step is to choose something is one that asks to act, and no other is', () => {
    const asking = ALL_REASONS.filter((reason) => say('pending', reason).next.includes('choisissez'));
    expect(ALL_REASONS.filter(asksToAct)).toEqual(asking);
    expect(asking.filter((reason) => publicReason('pending', reason) === VERIFICATION)).toEqual([]);
  });

  test('every other waiting reason and every refusal has its own sentence', () => {
    const open = ALL_REASONS.filter((reason) => publicReason('pending', reason) === reason);
    const twins = new Set(['reopened_by_staff', 'undone']);
    const causes = open.filter((reason) => !twins.has(reason)).map((reason) => say('pending', reason).cause);
    expect(new Set(causes).size).toBe(causes.length);
    const refusals = STAFF_REJECT_REASONS.map((reason) => say('rejected', reason).cause);
    expect(new Set(refusals).size).toBe(refusals.length);
  });

  test('a demande that waits for its applicant, was withdrawn or expired tells only that', () => {
    expect(say('awaiting_applicant', 'owner_mismatch').cause).toBe(say('awaiting_applicant', null).cause);
    expect(say('withdrawn', 'sibling_account').cause).toBe('Vous avez retiré votre demande.');
    expect(say('expired', 'owner_mismatch').cause).not.toContain('nom');
  });

  test('a company outside the répertoire is « en attente de vérification » (S1)', () => {
    expect(say('pending', 'not_craft_registered').cause).toContain('en attente de vérification');
  });

  test('a SIREN not found yet: maybe too recent, when it is asked again, how to correct it', () => {
    const { cause, next } = say('pending', 'siren_not_found_yet');
    expect(visible(cause)).toContain('732 829 320 : il est peut-être trop récent');
    expect(visible(next)).toContain('le 24 novembre 2026');
    expect(visible(next)).toContain('« Corriger mon numéro SIREN »');
  });

  const RECHECKED = ['registry_silent', 'restart_declared', 'craft_not_yet_registered'] as const;

  test.each(RECHECKED)('%s: when the registers are asked again, and that nothing is to be done', (reason) => {
    const nothingToDo = 'Vous n’avez rien à faire : la réponse vous parviendra par e-mail.';
    expect(visible(say('pending', reason).next)).toBe(
      `Nous consultons de nouveau les registres le 24 novembre 2026, et un agent peut vous répondre avant. ${nothingToDo}`,
    );
    const { next } = say('pending', reason, { ...facts, nextRecheckOn: null });
    expect(visible(next)).toBe(`Un agent étudie votre demande. ${nothingToDo}`);
  });

  test.each(RECHECKED)('%s is not said of a register that does not answer, nor of no craft', (reason) => {
    expect(say('pending', reason).cause).not.toMatch(/ne répond|n’indiquent pas/);
  });

  test('an activity that is to begin says on which day', () => {
    const { cause } = say('pending', 'craft_not_yet_registered', { ...facts, craftBeginsOn: '2026-12-02' });
    expect(visible(cause)).toBe(
      'L’activité artisanale de l’entreprise Fleuron (SIREN 732 829 320) ne commence que le 2 décembre 2026, d’après les registres publics.',
    );
  });

  test('a restart already declared is not offered again by the words of a refusal', () => {
    const more = { ...facts, isRestartDeclared: true };
    for (const reason of ['company_ceased', 'company_struck_off'] as const) {
      expect(say('rejected', reason, more).next).toContain('demandez un réexamen par un agent');
      const again = say('rejected', reason, { ...more, isReexamined: true }).next;
      expect(again).toContain('Si l’activité a repris, complétez votre demande.');
    }
  });

  test('where a right name would read otherwise than a wrong one, the cause is veiled, with its next step', () => {
    const veiled = { ...facts, isVeiled: true };
    expect(say('pending', 'registry_silent', veiled)).toEqual(say('pending', 'owner_mismatch'));
    expect(say('rejected', 'siren_unknown', veiled)).toEqual(say('rejected', 'siren_unknown'));
  });

  test('a company that ended says since when, and how to say that one has started again', () => {
    expect(say('rejected', 'company_ceased').cause).toContain('a cessé son activité le 31 mars 2026');
    expect(say('rejected', 'company_struck_off').next).toContain('J’ai repris mon activité');
  });

  test('a company that ended may be a number mistyped', () => {
    for (const reason of ['company_ceased', 'company_struck_off'] as const) {
      expect(visible(say('rejected', reason).next)).toContain('choisissez « Corriger mon numéro SIREN »');
    }
  });

  test('only refusals rest on the law, and always do', () => {
    for (const { status, reason } of everything) {
      expect(say(status, reason).law === null).toBe(status !== 'rejected');
    }
  });
});

describe('the right chamber', () => {
  test('is named for each région found, with the network’s site when contacts are unknown', () => {
    const { cause, next } = say('rejected', 'no_establishment_in_region');
    expect(visible(cause)).toContain('ailleurs : Bretagne et Normandie');
    expect(visible(next)).toBe(
      'Adressez-vous à la CMA Bretagne ou à la CMA Normandie : les coordonnées sont sur artisanat.fr.',
    );
  });

  test('is reached by the contacts of the configuration when they are known', () => {
    const bretagne = {
      name: 'CMA Bretagne',
      website: 'https://www.cma.example/',
      telephone: '02 00 00 00 00',
    };
    const known = { ...chamber, otherChambers: { '53': bretagne } };
    const { next } = say('rejected', 'no_establishment_in_region', { regionsFound: ['53'] }, known);
    expect(next).toBe('Adressez-vous à la CMA Bretagne (02 00 00 00 00, cma.example).');
  });

  test.each([[[]], [['975']], [['52']], [['??']]])(
    'is found on artisanat.fr for régions %j',
    (regionsFound) => {
      const { next } = say('rejected', 'no_establishment_in_region', { regionsFound });
      expect(next).toBe('Trouvez la chambre de votre établissement sur artisanat.fr.');
    },
  );

  test('three régions are named and the others counted', () => {
    const words = say('rejected', 'no_establishment_in_region', {
      regionsFound: ['53', '28', '93', '11', '24'],
    });
    expect(visible(words.cause)).toContain(
      'Bretagne, Normandie, Provence-Alpes-Côte d’Azur et 2 autres régions',
    );
  });

  test('a delegate is sent to the reception', () => {
    expect(say('rejected', 'delegate_mission').next).toContain('page Contact');
    const reachable = { ...chamber, telephone: '02 00 00 00 00' };
    expect(visible(say('rejected', 'delegate_mission', {}, reachable).next)).toBe(
      'Adressez-vous à l’accueil de la CMA Pays de la Loire : 02 00 00 00 00.',
    );
  });
});

describe('words of the desk', () => {
  test('every reason has a short label of its own', () => {
    const reasons: PublicReason[] = [VERIFICATION, ...ALL_REASONS];
    const labels = reasons.map(reasonLabel);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.every((label) => label.length <= 45)).toBe(true);
  });

  test('every reason of refusal has a ready text of at most 25 words', () => {
    for (const reason of STAFF_REJECT_REASONS) {
      expect(visible(readyText(reason)).split(' ').length).toBeLessThanOrEqual(25);
    }
  });
});

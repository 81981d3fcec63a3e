import {
  answerOf,
  type Company,
  type Officer,
  type OtherOfficer,
  type SourceAnswer,
  type Standing,
} from '../../registry/company.js';
import { isGroupOfPersons } from '../../config/legal-category.js';
import { isRealName, matchPerson, type NameMatch } from '../names.js';
import type { Applicant } from '../verdict.js';
import { isNotConfigured, known, unknown, type Fact, type Origin, type UnknownFact } from './fact.js';
import type { StateFacts } from './state.js';

/** What of the applicant's name is a representative's. */
export type NameAgreement = 'full' | 'family_name' | 'first_name' | 'none';

/** Those who act for the company, those in an office that nobody can read and those who left; or no source says. */
type People = KnownPeople | UnknownFact;

interface KnownPeople {
  known: true;
  list: Officer[];
  inDoubt: Officer[];
  gone: Officer[];
  from: Origin;
}

/** Is the company the applicant's own? */
export function readOwner(company: Company, applicant: Applicant, seen: StateFacts) {
  const people = peopleOf(company, seen);
  const nameMatch = agreementOf(people, applicant);
  return {
    ownerNames: namesOf(people),
    nameMatch,
    officeInDoubt: heldOnlyBy('officeInDoubt', people, nameMatch, (one) => isNamedIn(one.inDoubt, applicant)),
    ownerLeft: heldOnlyBy('ownerLeft', people, nameMatch, (one) => isNamedIn(one.gone, applicant)),
  };
}

/** A person who asked not to be shown stays unnamed, even if another source leaks the name. */
function peopleOf(company: Company, { soleTrader, legalCategory, diffusion }: StateFacts): People {
  if (!soleTrader.known) return soleTrader;
  const isMaskable = soleTrader.value || (legalCategory.known && isGroupOfPersons(legalCategory.value));
  if (isMaskable && !diffusion.known) return diffusion;
  if (isMaskable && diffusion.known && diffusion.value !== 'full') return nobody(diffusion.from);
  return soleTrader.value ? soleTraderIn(company) : officersIn(company);
}

/**
 * A sole trader is named by INSEE; while it cannot be asked by the RNE, or by Recherche d'entreprises where the RNE is
 * not configured. Records of version 1 kept INSEE's name under category 1000 only: under another one the next source
 * that names the person is heard, as it was then.
 */
function soleTraderIn(company: Company): People {
  const insee = answerOf(company, 'insee');
  if (insee?.kind === 'found' && speaksOfPeople(insee)) return soleTraderOf(insee);
  const isOfVersion1 = insee?.kind === 'found';
  const rne = answerOf(company, 'rne');
  if (!isOfVersion1 && rne?.kind === 'found') return soleTraderOf(rne);
  const sources = ['rne', 'recherche-entreprises'] as const;
  const heard = isOfVersion1 || isNotConfigured(company, 'rne') ? sources : [];
  for (const source of heard) {
    const answer = answerOf(company, source);
    const people = answer?.kind === 'found' ? soleTraderOf(answer) : null;
    if (people?.known === true && people.list.length > 0) return people;
  }
  const unnamed = unknown('ownerNames', company, ['insee', ...sources]);
  return isOfVersion1 && unnamed.missing.length === 0 ? nobody(insee) : unnamed;
}

function speaksOfPeople({ record: { reading, soleTrader } }: FoundAnswer): boolean {
  return reading !== undefined || soleTrader !== undefined;
}

function soleTraderOf({ record: { soleTrader }, ...from }: FoundAnswer): People {
  return soleTrader === undefined ? SILENT : named(soleTrader === null ? [] : [soleTrader], [], from);
}

/** Who is in office is the RNE's to say: once it has answered, no other source adds anybody. */
function officersIn(company: Company): People {
  const source = isNotConfigured(company, 'rne') ? 'recherche-entreprises' : 'rne';
  const answer = answerOf(company, source);
  if (answer?.kind === 'found') return officersOf(answer);
  return answer?.kind === 'absent' ? nobody(answer) : unknown('ownerNames', company, [source]);
}

function officersOf({ record: { officers, otherOfficers = [] }, ...from }: FoundAnswer): People {
  return officers === undefined ? SILENT : named(officers, otherOfficers, from);
}

type FoundAnswer = Extract<SourceAnswer, { kind: 'found' }>;

/** It answered, and does not speak of people. */
const SILENT: UnknownFact = { name: 'ownerNames', known: false, missing: [] };

function named(
  list: readonly Officer[],
  others: readonly OtherOfficer[],
  { source, at }: Origin,
): KnownPeople {
  const having = (standing: Standing) => others.filter((one) => one.standing === standing).filter(isNamed);
  const from = { source, at };
  return { known: true, list: list.filter(isNamed), inDoubt: having('unclear'), gone: having('gone'), from };
}

function nobody(from: Origin): People {
  return named([], [], from);
}

function isNamed({ familyNames, firstNames }: Officer): boolean {
  return familyNames.some(isRealName) && firstNames.some(isRealName);
}

function namesOf(people: People): Fact<readonly string[]> {
  if (!people.known) return { ...people, name: 'ownerNames' };
  const names = people.list.map(
    ({ familyNames, firstNames }) => `${firstNames.join(' ')} ${familyNames.join(' / ')}`,
  );
  return known('ownerNames', names, people.from);
}

function agreementOf(people: People, applicant: Applicant): Fact<NameAgreement> {
  if (!people.known) return { ...people, name: 'nameMatch' };
  const agreements = people.list.map((person) => agreement(matchPerson(applicant, person)));
  const best = (['full', 'family_name', 'first_name'] as const).find((one) => agreements.includes(one));
  return known('nameMatch', best ?? 'none', people.from);
}

/** The applicant is among these and nobody whose office is clear: what it means concerns its holder only. */
function heldOnlyBy(
  name: 'officeInDoubt' | 'ownerLeft',
  people: People,
  nameMatch: Fact<NameAgreement>,
  isAmong: (people: KnownPeople) => boolean,
): Fact<boolean> {
  if (!people.known) return { ...people, name };
  return known(name, nameMatch.known && nameMatch.value !== 'full' && isAmong(people), people.from);
}

function isNamedIn(list: readonly Officer[], applicant: Applicant): boolean {
  return list.some((person) => matchPerson(applicant, person).matches);
}

function agreement({ matches, familyName, firstName }: NameMatch): NameAgreement {
  if (matches) return 'full';
  return familyName ? 'family_name' : firstName ? 'first_name' : 'none';
}

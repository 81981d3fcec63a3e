import type { RegistrySourceName } from '../../config/env.js';
import { answerOf, type Company, type Officer, type SourceRecord } from '../../registry/company.js';
import { isRealName, matchPerson, type NameMatch } from '../names.js';
import type { Applicant } from '../verdict.js';
import { isUnreachable, known, unknown, type Fact, type Origin, type UnknownFact } from './fact.js';
import type { StateFacts } from './state.js';

/** What of the applicant's name is a representative's. */
export type NameAgreement = 'full' | 'family_name' | 'first_name' | 'none';

/** Those who act for the company; nobody, where no source gives a name to compare. */
type People = { known: true; list: Officer[]; from: Origin } | UnknownFact;

/** Is the company the applicant's own? */
export function readOwner(company: Company, applicant: Applicant, seen: StateFacts) {
  const people = peopleOf(company, seen);
  return { ownerNames: namesOf(people), nameMatch: agreementOf(people, applicant) };
}

/** A sole trader who asked not to be shown stays unnamed, even if another source leaks the name. */
function peopleOf(company: Company, { soleTrader, diffusion }: StateFacts): People {
  if (!soleTrader.known) return soleTrader;
  if (!soleTrader.value) return firstNamed(company, ['rne', 'recherche-entreprises']);
  if (!diffusion.known) return diffusion;
  if (diffusion.value !== 'full') return { known: true, list: [], from: diffusion.from };
  return firstNamed(company, ['insee', 'rne', 'recherche-entreprises']);
}

/** The names of the first source that gives any. That there are none is known once all that are configured answered. */
function firstNamed(company: Company, sources: readonly RegistrySourceName[]): People {
  const answers = sources.flatMap((source) => answerOf(company, source) ?? []);
  const asked = answers.filter(({ kind }) => kind !== 'unavailable');
  for (const answer of asked) {
    const list = answer.kind === 'found' ? peopleIn(answer.record) : [];
    if (list.length > 0) return { known: true, list, from: answer };
  }
  const from = asked[0];
  const isComplete = !sources.some((source) => isUnreachable(company, source));
  return from && isComplete ? { known: true, list: [], from } : unknown('ownerNames', company, sources);
}

function peopleIn({ soleTrader, officers }: SourceRecord): Officer[] {
  const people = [...(soleTrader ? [soleTrader] : []), ...(officers ?? [])];
  return people.filter(
    ({ familyNames, firstNames }) => familyNames.some(isRealName) && firstNames.some(isRealName),
  );
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

function agreement({ matches, familyName, firstName }: NameMatch): NameAgreement {
  if (matches) return 'full';
  return familyName ? 'family_name' : firstName ? 'first_name' : 'none';
}

import { chamber } from '../../config/chamber.js';
import { sentBefore } from '../../config/working-days.js';
import type { Age, Choice, Claimer, QueueFilter } from './filter.js';
import { isQueueOnly } from './filter.js';
import type { Term } from './terms.js';

/** Who looks, and when: what « moi » and an age mean. */
export interface Viewpoint {
  viewerId: string | null;
  now: Date;
}

/** Adds a value to the parameters of a statement and gives its place, e.g. `$3`. */
export type Bind = (value: unknown) => string;

/** The condition of SQL that a row `a` of applications fits the filter. */
export function whereOf(filter: QueueFilter, viewpoint: Viewpoint, bind: Bind): string {
  const departements = (codes: Choice<string | null>) => choice(codes, (list) => departementIn(list, bind));
  const conditions = [
    // In so many words, for the partial indexes of what waits.
    isQueueOnly(filter) ? ["a.status = 'pending'"] : oneOf('a.status', filter.statuses, bind),
    oneOf('a.reason', filter.reasons, bind),
    oneOf('a.profile', filter.profiles, bind),
    departements(filter.departements),
    departements(ofDelegations(filter.delegations)),
    choice(filter.claimers, (list) => list.map((one) => claimedBy(one, viewpoint, bind)).join(' or ')),
    choice(filter.ages, (list) => list.map((age) => waited(age, viewpoint.now, bind)).join(' or ')),
    filter.terms.map((term) => found(term, bind)),
  ];
  return (
    conditions
      .flat()
      .map((condition) => `(${condition})`)
      .join(' and ') || 'true'
  );
}

function choice<T>({ any, none }: Choice<T>, among: (list: readonly T[]) => string): string[] {
  return [
    ...(any.length > 0 ? [among(any)] : []),
    // « Not known » is not one of them: the file stays.
    ...(none.length > 0 ? [`(${among(none)}) is not true`] : []),
  ];
}

function oneOf(column: string, values: Choice<string>, bind: Bind): string[] {
  return choice(values, (list) => `${column} = any(${bind(list)}::text[])`);
}

function departementIn(list: readonly (string | null)[], bind: Bind): string {
  const known = list.filter((code) => code !== null);
  const one = `a.departement = any(${bind(known)}::text[])`;
  return list.includes(null) ? `${one} or a.departement is null` : one;
}

function ofDelegations({ any, none }: Choice<string>): Choice<string> {
  const departements = (codes: readonly string[]) =>
    chamber.delegations.filter(({ code }) => codes.includes(code)).flatMap((one) => one.departements);
  return { any: departements(any), none: departements(none) };
}

function claimedBy(claimer: Claimer, { viewerId, now }: Viewpoint, bind: Bind): string {
  const isHeld = `a.claimed_by is not null and a.claimed_until > ${bind(now)}`;
  if (claimer === 'somebody') return `(${isHeld})`;
  if (claimer === 'nobody') return `not (${isHeld})`;
  return `(${isHeld} and a.claimed_by = ${bind(claimer === 'me' ? viewerId : claimer.staffId)}::uuid)`;
}

function waited({ from, to }: Age, now: Date, bind: Bind): string {
  const atLeast = from > 0 ? `a.submitted_at < ${bind(sentBefore(from, now))}` : 'true';
  const atMost = to === null ? 'true' : `a.submitted_at >= ${bind(sentBefore(to + 1, now))}`;
  return `(${atLeast} and ${atMost})`;
}

const WORDS = 'search_words(a.reference, a.first_name, a.last_name, a.company_name)';

function found(term: Term, bind: Bind): string {
  switch (term.kind) {
    case 'siren':
      return `a.siren = ${bind(term.siren)}`;
    case 'digits':
      return `a.siren like ${bind(`${term.digits}%`)} or ${beginAs([term.digits], bind)}`;
    case 'word':
      return beginAs([term.word], bind);
    case 'email':
      return `a.account_id in (${accountsWith(term.email, bind)})`;
    case 'addressOrWords': {
      const address = `a.account_id = any(array(${accountsWith(term.email, bind)}))`;
      return term.words.length > 0 ? `${address} or ${beginAs(term.words, bind)}` : address;
    }
  }
}

/** Every word is the beginning of one of the file's. */
function beginAs(words: readonly string[], bind: Bind): string {
  return `${WORDS} @@ ${bind(words.map((word) => `'${word}':*`).join(' & '))}::tsquery`;
}

/** The accounts whose address begins so, or whose domain does. */
function accountsWith(email: string, bind: Bind): string {
  const isDomain = email.startsWith('@');
  const column = isDomain ? "split_part(account.email, '@', 2)" : 'account.email';
  const begins = bind(startsWith(isDomain ? email.slice(1) : email));
  return `select account.id from accounts account where ${column} like ${begins}`;
}

function startsWith(text: string): string {
  return `${text.replace(/[\\%_]/g, '\\$&')}%`;
}

import type { Establishment } from '../../../src/registry/company.js';
import type { Name } from './people.js';
import type { Commune } from './places.js';

/** What differs from one invented company to the next. */
export interface Particulars {
  siren: string | null;
  at: string;
  email: string;
  place: Commune;
  aprm: string;
  /** The three people of the scenarios, in the order of `PEOPLE`. */
  people: readonly [Name, Name, Name];
}

/** A text with places to fill: pieces of text, and what goes between them. */
export interface Written {
  fill(particulars: Particulars): string;
}

type Place = (particulars: Particulars) => string;

/** Names as the simulator writes them. */
const PEOPLE = [
  { firstName: 'Élise', lastName: 'Martin-Fictif' },
  { firstName: 'Marie', lastName: 'Leroy-Fictif' },
  { firstName: 'Luc', lastName: 'Moreau-Fictif' },
] as const;

const INSTANT = '\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z';

/**
 * Finds in a canonical JSON text what belongs to one company: its SIREN (in its SIRETs too), instants, commune,
 * NAFA code, région, and the names of people. Keys are left alone, so that what is filled in stays canonical.
 */
export function writtenWith(
  text: string,
  known: { siren: string | null; workshop: Establishment | null; email: string | null },
): Written {
  const tokens = tokensOf(known);
  const anyToken = new RegExp(tokens.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');
  const pieces: string[] = [];
  const places: Place[] = [];
  let end = 0;
  for (const match of text.matchAll(anyToken)) {
    const token = tokens[match.slice(1).findIndex((group) => group !== undefined)];
    if (!token) continue;
    pieces.push(text.slice(end, match.index));
    places.push(token.place);
    end = match.index + match[0].length;
  }
  const rest = text.slice(end);
  return {
    fill: (particulars) =>
      pieces.reduce((whole, piece, i) => whole + piece + (places[i]?.(particulars) ?? ''), '') + rest,
  };
}

interface Token {
  pattern: string;
  place: Place;
}

function tokensOf({ siren, workshop, email }: Parameters<typeof writtenWith>[1]): Token[] {
  return [
    { pattern: INSTANT, place: ({ at }) => at },
    ...(email === null
      ? []
      : [{ pattern: `"${email}"`, place: (known: Particulars) => quoted(known.email) }]),
    ...(siren === null ? [] : [{ pattern: siren, place: (known: Particulars) => known.siren ?? '' }]),
    ...(workshop?.codeCommune ? placeTokens(workshop) : []),
    { pattern: '"1071CB"|"4322AA"|"5610CQ"', place: ({ aprm }) => quoted(aprm) },
    ...PEOPLE.flatMap((person, index) => nameTokens(person, index as 0 | 1 | 2)),
  ];
}

function placeTokens({ codeCommune, communeName }: Establishment): Token[] {
  return [
    { pattern: `"${codeCommune ?? ''}"`, place: ({ place }) => quoted(place.code) },
    { pattern: `"${communeName ?? ''}"`, place: ({ place }) => quoted(place.name) },
    {
      pattern: '(?<="(?:regionsFound|value)":\\[)"\\d{2}"(?=\\])',
      place: ({ place }) => quoted(place.region ?? ''),
    },
  ];
}

function nameTokens({ firstName, lastName }: Name, index: 0 | 1 | 2): Token[] {
  const whole = (word: string) => `(?<!\\p{L})${word}(?!\\p{L})`;
  return [
    { pattern: whole(firstName), place: ({ people }) => people[index].firstName },
    { pattern: whole(lastName), place: ({ people }) => people[index].lastName },
    { pattern: whole(firstName.toUpperCase()), place: ({ people }) => people[index].firstName.toUpperCase() },
    { pattern: whole(lastName.toUpperCase()), place: ({ people }) => people[index].lastName.toUpperCase() },
  ];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** The name that stands for a person of the scenarios, or null for somebody who gives none. */
export function nameInstead(firstName: string | null, people: Particulars['people']): Name | null {
  const index = PEOPLE.findIndex((person) => person.firstName === firstName);
  if (index < 0) return firstName === null ? null : people[0];
  return people[index as 0 | 1 | 2];
}

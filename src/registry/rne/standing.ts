import { IN_WORDS, officeKind, officeKindOfWords, type OfficeKind } from '../offices.js';
import { dayOf, isOver } from '../register-day.js';
import type { Standing } from '../company.js';
import type { RnePower, RnePowerPlace } from './payload.js';

/** An office as it stands on a day: it represents the company (`in_office`), or why it does not count. */
export interface HeldOffice {
  standing: Standing | 'in_office';
  /** The code or the words as they are written, null where none are. */
  role: string | null;
}

/** A field of which one value is a yes or a no, however it is written. */
type Written = 'yes' | 'no' | 'nothing' | 'unreadable';

const YES: readonly string[] = ['true', '1'];
const NO: readonly string[] = ['false', '0'];
/** The names under which an end of office has stood: `dateFin`, `dateFinMandat`, `dateDemission`, `dateMentionDemissionOrdre`… */
const END_OF_OFFICE =
  /(^|date)fin([A-Z]|$)|Fin([A-Z]|$)|[dD]emission|[cC]essation|[dD]epart(?!ement)|[rR]evocation|[sS]ortie|[dD]eces/;

/**
 * Reads one `pouvoir` in every place where its fields have stood over the years: beside the person, inside `individu`,
 * inside `descriptionPersonne`. What says that the person left wins; then what nobody can read, which is a doubt.
 * @param today AAAA-MM-JJ
 */
export function officeOf(power: RnePower, today: string): HeldOffice {
  const places = placesOf(power);
  const { kind, role } = roleIn(places);
  const presence = [
    ...places.map(({ actif }) => opposite(written(actif))),
    ...places.map(({ mentionDemissionOrdre }) => written(mentionDemissionOrdre)),
    ...places.flatMap((place) => endsIn(place, today)),
  ];
  if (presence.includes('yes')) return { standing: 'gone', role };
  if (presence.includes('unreadable') || power.typeDePersonne !== 'INDIVIDU')
    return { standing: 'unclear', role };
  return { standing: STANDING[kind], role };
}

const STANDING: Readonly<Record<OfficeKind, HeldOffice['standing']>> = {
  represents: 'in_office',
  other: 'not_representing',
  excludes: 'not_representing',
  unknown: 'unclear',
};

function placesOf(power: RnePower): RnePowerPlace[] {
  const { individu } = power;
  return [
    power,
    ...(individu ? [individu] : []),
    ...(individu?.descriptionPersonne ? [individu.descriptionPersonne] : []),
  ];
}

/** First roles must all represent; a second one may exclude, and an unknown one is a doubt wherever it stands. */
function roleIn(places: readonly RnePowerPlace[]): { kind: OfficeKind; role: string | null } {
  const words = places.flatMap(({ autreRoleEntreprise: other }) => textOf(other) ?? []);
  const kindOf = (code: string): OfficeKind => {
    if (code !== IN_WORDS) return officeKind(code);
    return words.length === 0 ? 'unknown' : worst(words.map(officeKindOfWords));
  };
  const firsts = places.flatMap(({ roleEntreprise, role }) => [...codesIn(roleEntreprise), ...codesIn(role)]);
  const seconds = places.flatMap(({ secondRoleEntreprise }) => codesIn(secondRoleEntreprise)).map(kindOf);
  const kinds = [
    ...(firsts.length === 0 ? ['unknown' as const] : firsts.map(kindOf)),
    ...seconds.filter((kind) => kind === 'excludes' || kind === 'unknown'),
    ...words.map(officeKindOfWords).filter((kind) => kind === 'excludes'),
  ];
  const [code = null] = firsts;
  return { kind: worst(kinds), role: code === IN_WORDS ? (words[0] ?? code) : code };
}

const WORST_FIRST: readonly OfficeKind[] = ['excludes', 'unknown', 'other', 'represents'];

function worst(kinds: readonly OfficeKind[]): OfficeKind {
  return WORST_FIRST.find((kind) => kinds.includes(kind)) ?? 'unknown';
}

/** A code as it is written; one that is neither text nor number stays, as something that no table knows. */
function codesIn(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  const code = textOf(value);
  return [code === null ? JSON.stringify(value) : /^\d+$/.test(code) ? String(Number(code)) : code];
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

function written(value: unknown): Written {
  if (value === null || value === undefined || value === '') return 'nothing';
  const word = typeof value === 'boolean' ? String(value) : (textOf(value)?.toLowerCase() ?? '');
  if (YES.includes(word)) return 'yes';
  return NO.includes(word) ? 'no' : 'unreadable';
}

function opposite(answer: Written): Written {
  if (answer === 'yes') return 'no';
  return answer === 'no' ? 'yes' : answer;
}

/** « yes » for an end that is over, or a mark that says so. */
function endsIn(place: RnePowerPlace, today: string): Written[] {
  const ends = Object.entries(place).filter(
    ([field]) => END_OF_OFFICE.test(field) && field !== 'mentionDemissionOrdre',
  );
  return ends.map(([, value]) => {
    const day = typeof value === 'string' ? dayOf(value) : null;
    if (day === null) return written(value);
    return isOver(day, today) ? 'yes' : 'no';
  });
}

import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readFacts, type Facts } from '../src/applications/facts.js';
import {
  lawfulOutcomes,
  NUMBER_LIMITS,
  RECHECK_LIMITS,
  type PolicyContent,
} from '../src/applications/policy-limits.js';
import { policyVersion2, ROWS, type Row } from '../src/applications/policy.js';
import { publicReason, VERIFICATION, WAIT_RECHECKED, type RuleReason } from '../src/applications/reasons.js';
import { DECISION_TABLE } from '../src/applications/rules/table.js';
import { ruleWords, type TableRow } from '../src/applications/trace-in-words.js';
import type { ListEntry, Outcome } from '../src/applications/verdict.js';
import { chamber } from '../src/config/chamber.js';
import { officeKind, officeLabel, type OfficeKind } from '../src/registry/offices.js';

const policy = policyVersion2;

/** What `docs/rules.md` shows of the code, by the name in its markers. */
const PARTS: Readonly<Record<string, () => string>> = { decisionTable, numbers, offices };
const MARKED = /(<!-- generated: (\w+) -->\n).*?(<!-- end -->)/gs;

/**
 * The page with each generated part written again.
 * @throws Error when the page does not have every part once
 */
export function withGeneratedParts(page: string): string {
  const names = [...page.matchAll(MARKED)].map(([, , name = '']) => name);
  if (names.toSorted().join() !== Object.keys(PARTS).toSorted().join())
    throw new Error(`docs/rules.md has the parts ${names.join()}, not ${Object.keys(PARTS).join()}`);
  return page.replace(
    MARKED,
    (_, begin: string, name: string, end: string) => `${begin}\n${PARTS[name]?.() ?? ''}\n\n${end}`,
  );
}

function decisionTable(): string {
  const words = ruleWords(policy);
  const line = (row: TableRow, cells: readonly string[]) => [
    row,
    `**${words[row].title}.** ${words[row].condition}`,
    ...cells,
  ];
  return table(
    ['row', 'condition', 'outcome', 'reason', 'outsiders read', 'asked again by itself'],
    [...ROWS.map((row) => line(row, cellsOf(row))), line('7', REDIRECTED), line('4', UNANSWERED)],
  );
}

/** Row 7 changes what another row said. */
const REDIRECTED = ['an acceptance waits', '`siren_duplicate`', '« verification »', '–'];
/** Row 4 is what is left: nobody is accepted or refused. */
const UNANSWERED = [
  `none; waits after ${String(policy.unavailableMinutes)} minutes`,
  '`registry_unavailable`',
  'own sentence',
  `with back-off, for ${String(policy.unavailableRetryDays)} days`,
];

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  approved: 'accepted',
  pending: 'waits',
  rejected: 'refused',
};

function cellsOf(row: Row): string[] {
  const reasons = reasonsOf(row);
  const outcome = OUTCOMES[policy.outcomes[row]];
  const mayWait = lawfulOutcomes(row).length > 1;
  return [
    mayWait ? `${outcome} (or waits)` : outcome,
    reasons.map((reason) => `\`${reason}\``).join(', '),
    outsidersRead(row, reasons),
    askedAgain(row, reasons),
  ];
}

function reasonsOf(row: Row): RuleReason[] {
  const { reason } = DECISION_TABLE[row];
  if (typeof reason === 'string') return [reason];
  return [...new Set([factsOf('client'), factsOf('partner')].map(reason))];
}

/** A company on the chamber's list, of which no register was asked. */
function factsOf(kind: ListEntry['kind']): Facts {
  return readFacts({
    applicant: {
      ...{ profile: 'company_head', siren: null, firstName: null, lastName: null },
      ...{ email: '', delegateMission: false },
    },
    own: {
      ...{ listed: { kind, contactNames: [], emailDomains: [] }, hasSibling: false, notFoundChecks: 0 },
      ...{ restartDeclared: false, rneUnreachableMinutes: 0, rneSaidNo: false },
    },
    ...{ company: null, policy, region: chamber.region, now: new Date(0) },
  });
}

function outsidersRead(row: Row, reasons: readonly RuleReason[]): string {
  const isVeiled = reasons.every((reason) => publicReason('pending', reason) === VERIFICATION);
  if (row === '4b') return 'own sentence, or « verification »';
  if (!isVeiled) return 'own sentence';
  return policy.outcomes[row] === 'pending'
    ? '« verification »'
    : 'own sentence; « verification » where a version lets it wait';
}

function askedAgain(row: Row, reasons: readonly RuleReason[]): string {
  if (reasons.includes('siren_not_found_yet')) return onDays(policy.recheckDays);
  if (!reasons.every((reason) => WAIT_RECHECKED.has(reason))) return '–';
  const onTheDay = row === '17b' ? ', and on the day the activity begins' : '';
  return `${onDays(policy.waitRecheckDays)}${onTheDay}`;
}

function onDays(days: readonly number[]): string {
  return `${days.map((day) => `+${String(day)}`).join(', ')} days`;
}

/** What each number of a policy version is for; one that is added does not compile without words. */
const NUMBERS: Readonly<Record<Exclude<keyof PolicyContent, 'outcomes'>, string>> = {
  recheckDays: 'row 5: days after which an unknown SIREN is asked again',
  waitRecheckDays: 'rows 4b, 9c, 17b: days after which the registers are asked again',
  struckOffMinDays: 'row 10: days since the radiation; fewer are row 11',
  youngCompanyDays: 'row 17b: a company created fewer days ago may not be in the RNE yet',
  restartEveryDays: '« J’ai repris mon activité » may be declared once in so many days',
  unavailableMinutes: 'row 4: minutes before an unanswered demande waits for a person too',
  unavailableRetryDays: 'row 4: days for which it is asked again by itself',
  sireneAloneMinutes: 'minutes without the RNE after which SIRENE alone may accept a sole trader',
  mirrorMaxAgeDays: 'days after which an image of the mirror proves nothing',
  answerDays: 'days an applicant has to answer a question',
  sampledPercent: 'of a hundred refusals by the rules alone, those a person looks at afterwards',
};

function numbers(): string {
  const names = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];
  const { most, lastAtLeast, lastAtMost } = RECHECK_LIMITS;
  const days = `${String(most)} at most, the last from ${String(lastAtLeast)} to ${String(lastAtMost)}`;
  const lines = names.map((name) => {
    const limits =
      name === 'recheckDays' || name === 'waitRecheckDays'
        ? days
        : `${String(NUMBER_LIMITS[name].min)} to ${String(NUMBER_LIMITS[name].max)}`;
    return [`\`${name}\``, [policy[name]].flat().join(', '), limits, NUMBERS[name]];
  });
  return table(['number', `version ${String(policy.version)}`, 'a version may say', 'what it is'], lines);
}

const KINDS: Readonly<Record<Exclude<OfficeKind, 'unknown'>, string>> = {
  represents: 'Represent the company',
  other: 'Do not represent it',
  excludes: 'Do not represent it, and no other office in the same entry counts beside them',
};

function offices(): string {
  const kinds = Object.keys(KINDS) as (keyof typeof KINDS)[];
  return kinds.map((kind) => `**${KINDS[kind]}:** ${officesOf(kind).join(' · ')}`).join('\n\n');
}

/** Codes have two or three digits. */
function officesOf(kind: OfficeKind): string[] {
  const codes = Array.from({ length: 1_000 }, (_, code) => String(code));
  return codes.flatMap((code) => {
    const label = officeKind(code) === kind ? officeLabel(code) : undefined;
    return label === undefined ? [] : [`\`${code}\` ${label}`];
  });
}

function table(titles: readonly string[], lines: readonly (readonly string[])[]): string {
  const inCells = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [inCells(titles), `|${'---|'.repeat(titles.length)}`, ...lines.map(inCells)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const page = new URL('../docs/rules.md', import.meta.url);
  await writeFile(page, withGeneratedParts(await readFile(page, 'utf8')));
}

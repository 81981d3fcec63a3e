import { answerOf, type Company, type SourceAnswer } from '../../registry/company.js';
import type { Policy } from '../policy.js';
import type { OwnKnowledge } from '../verdict.js';
import { all, is } from './condition.js';
import { craftInRegionOf } from './craft-in-region.js';
import { isCraftForm, placeOfCraft, type CraftPlace } from './craft-place.js';
import type { EstablishmentFacts } from './establishments.js';
import { firstTold, isNotConfigured, isOut, known, unknown, type Fact, type Speaker } from './fact.js';
import { radiationIn, type StateFacts } from './state.js';

/** Why SIRENE alone may stand for the RNE, or null. */
export type SireneAlone = 'rne_not_configured' | 'rne_unreachable' | null;

export interface CraftQuestion {
  company: Company;
  region: string;
  own: OwnKnowledge;
  policy: Policy;
  now: Date;
}

type Seen = EstablishmentFacts & StateFacts;

/** Is craft exercised at an open establishment of the region? */
export function readCraft(question: CraftQuestion, seen: Seen) {
  const evidence = {
    knownToRne: knownToRneOf(question.company),
    declaredCraft: declaredCraftOf(question.company, question.region),
    craftBeginsOn: craftBeginsOnOf(question.company),
    formerRm: formerRmOf(question.company),
    sireneAlone: sireneAloneOf(question, seen),
  };
  return { ...evidence, craftInRegion: craftInRegionOf({ ...seen, ...evidence }, question.company) };
}

/** Whether the RNE itself has the company. */
function knownToRneOf(company: Company): Fact<boolean> {
  const answer = answerOf(company, 'rne');
  if (answer?.kind === 'found' || answer?.kind === 'absent')
    return known('knownToRne', answer.kind === 'found', answer);
  return unknown('knownToRne', company, ['rne']);
}

function declaredCraftOf(company: Company, region: string): Fact<CraftPlace> {
  return firstTold<CraftPlace>('declaredCraft', company, [
    { source: 'rne', told: (record) => placeOfCraft(record, company, region), whenAbsent: 'none' },
    ...insteadOfRne<CraftPlace>(company, ({ isCraft }) =>
      isCraft === undefined ? undefined : isCraft ? 'company' : 'none',
    ),
  ]);
}

/** The first day to come on which a craft activity is declared to begin (AAAA-MM-JJ), null where none is. */
function craftBeginsOnOf(company: Company): Fact<string | null> {
  return firstTold<string | null>('craftBeginsOn', company, [
    {
      source: 'rne',
      told: ({ activities }) =>
        activities
          ?.flatMap(({ form, beginsOn }) => (beginsOn !== undefined && isCraftForm(form) ? [beginsOn] : []))
          .sort()[0] ?? null,
      whenAbsent: null,
    },
  ]);
}

function formerRmOf(company: Company): Fact<boolean> {
  return firstTold<boolean>('formerRm', company, [
    { source: 'rne', told: ({ isInFormerRm }) => isInFormerRm ?? false, whenAbsent: false },
    ...insteadOfRne<boolean>(company, ({ isCraft }) => (isCraft === undefined ? undefined : false)),
  ]);
}

/** Recherche d'entreprises knows natures of the past too: it is read only where the RNE is not configured. */
function insteadOfRne<T>(company: Company, told: Speaker<T>['told']): Speaker<T>[] {
  return isNotConfigured(company, 'rne') ? [{ source: 'recherche-entreprises', told }] : [];
}

/** Only for a sole trader whom INSEE itself shows alive with an APRM in the region, and whom nobody calls not craft. */
function sireneAloneOf({ company, own, policy, now }: CraftQuestion, seen: Seen): Fact<SireneAlone> {
  const shown = all(is(seen.soleTrader, true), is(seen.state, 'active'), is(seen.aprmInRegion, true));
  const isShownByInsee = shown.result === 'matched' && shown.values.every(({ source }) => source === 'insee');
  const isDenied =
    own.rneSaidNo || company.answers.some((one) => one.kind === 'found' && one.record.isCraft === false);
  const why = isShownByInsee && !isDenied ? whyRneIsSilent(company, own, policy) : null;
  return known('sireneAlone', why, { source: 'guichet', at: now.toISOString() });
}

/** An earlier answer of the RNE that SIRENE alone does not outweigh. */
export function speaksAgainstCraft(
  earlier: SourceAnswer,
  company: Company,
  region: string,
  today: string,
): boolean {
  if (earlier.kind !== 'found') return earlier.kind === 'absent';
  const { record } = earlier;
  if (typeof radiationIn(record, today) === 'string') return true;
  const place = placeOfCraft(record, company, region);
  if (place === 'none') return record.isInFormerRm !== true;
  return place === 'elsewhere' || place === 'disputed';
}

function whyRneIsSilent(company: Company, own: OwnKnowledge, policy: Policy): SireneAlone {
  if (isNotConfigured(company, 'rne')) return 'rne_not_configured';
  const isOutForLong = own.rneUnreachableMinutes >= policy.sireneAloneMinutes;
  return isOut(company, 'rne') && isOutForLong ? 'rne_unreachable' : null;
}

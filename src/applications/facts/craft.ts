import type { Company, SourceAnswer } from '../../registry/company.js';
import type { Policy } from '../policy.js';
import type { OwnKnowledge } from '../verdict.js';
import { all, is } from './condition.js';
import { craftInRegionOf } from './craft-in-region.js';
import { placeOfCraft, type CraftPlace } from './craft-place.js';
import type { EstablishmentFacts } from './establishments.js';
import { firstTold, isNotConfigured, isOut, isUnreachable, known, type Fact } from './fact.js';
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
    declaredCraft: declaredCraftOf(question.company, question.region),
    formerRm: formerRmOf(question.company),
    sireneAlone: sireneAloneOf(question, seen),
  };
  return { ...evidence, craftInRegion: craftInRegionOf({ ...seen, ...evidence }, question.company) };
}

/** While the RNE is out, no company becomes « not craft »: its equivalent may then say yes, never no. */
function declaredCraftOf(company: Company, region: string): Fact<CraftPlace> {
  const saysNo = isUnreachable(company, 'rne') ? undefined : 'none';
  return firstTold<CraftPlace>('declaredCraft', company, [
    { source: 'rne', told: (record) => placeOfCraft(record, company, region), whenAbsent: 'none' },
    {
      source: 'recherche-entreprises',
      told: ({ isCraft }) => (isCraft === undefined ? undefined : isCraft ? 'company' : saysNo),
    },
  ]);
}

function formerRmOf(company: Company): Fact<boolean> {
  return firstTold<boolean>('formerRm', company, [
    { source: 'rne', told: ({ isInFormerRm }) => isInFormerRm ?? false, whenAbsent: false },
    { source: 'recherche-entreprises', told: ({ isCraft }) => (isCraft === undefined ? undefined : false) },
  ]);
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

import type { Officer, SourceRecord } from '../company.js';
import { parisDay } from '../../config/paris-day.js';
import { visible, visibleOfficer, withoutDoubles } from '../visible-name.js';
import { toActivities } from './activities.js';
import { endsOf, isInFormerRm } from './endings.js';
import { blockOf, type RneCompany, type RnePerson, type RnePower } from './payload.js';

/** Auditors and liquidators act for others than the company (RULES, « Names »). */
const NOT_REPRESENTATIVES: readonly string[] = ['40', '71', '72'];
const DIFFUSION: Readonly<Record<string, SourceRecord['diffusion']>> = { O: 'full', P: 'partial', N: 'none' };

/** What the RNE tells at `at`; null when no person is described. It is not asked whether the company lives. */
export function toRecord({ formality }: RneCompany, at: Date): SourceRecord | null {
  const { content } = formality;
  const block = blockOf(content);
  if (block === null) return null;
  const today = parisDay(at);
  const ends = endsOf(block, today);
  const diffusion = DIFFUSION[formality.diffusionINSEE ?? ''];
  const legalCategory = block.identite?.entreprise?.formeJuridique ?? content.natureCreation?.formeJuridique;
  const isSoleTrader = content.personnePhysique === block;
  return {
    source: 'rne',
    at: at.toISOString(),
    denomination: visible(block.identite?.entreprise?.denomination),
    ...(diffusion ? { diffusion } : {}),
    ...(legalCategory ? { legalCategory } : {}),
    activities: toActivities(block, content.formeExerciceActivitePrincipale, today),
    isInFormerRm: ends.struckOffOn === null && isInFormerRm(content, block, today),
    struckOffOn: ends.struckOffOn,
    ...(isSoleTrader ? { soleTrader: toSoleTrader(block, diffusion) } : { officers: toOfficers(block) }),
  };
}

function toSoleTrader(block: RnePerson, diffusion: SourceRecord['diffusion']): Officer | null {
  const person = block.identite?.entrepreneur?.descriptionPersonne;
  const isHidden = diffusion !== undefined && diffusion !== 'full';
  return person && !isHidden ? visibleOfficer([person.nom, person.nomUsage], person.prenoms, null) : null;
}

function toOfficers(block: RnePerson): Officer[] {
  const powers = block.composition?.pouvoirs ?? [];
  return withoutDoubles(powers.filter(isRepresentative).map(toOfficer));
}

/** `actif` is often left out for someone in office. */
function isRepresentative(power: RnePower): boolean {
  return (
    power.typeDePersonne === 'INDIVIDU' &&
    power.actif !== false &&
    power.mentionDemissionOrdre !== true &&
    !NOT_REPRESENTATIVES.includes(power.roleEntreprise ?? '')
  );
}

function toOfficer(power: RnePower): Officer | null {
  const person = power.individu?.descriptionPersonne;
  return person
    ? visibleOfficer([person.nom, person.nomUsage], person.prenoms, power.roleEntreprise ?? null)
    : null;
}

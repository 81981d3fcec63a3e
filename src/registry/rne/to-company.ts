import { READING_VERSION, type Officer, type Skipped, type SourceRecord } from '../company.js';
import { parisDay } from '../../config/paris-day.js';
import { withSkipped } from '../skipped.js';
import { visible, visibleOfficer } from '../visible-name.js';
import { toActivities } from './activities.js';
import { endsOf, establishmentsOf, isInFormerRm } from './endings.js';
import { toOfficers } from './officers.js';
import { blockOf, type RneCompany, type RnePerson } from './payload.js';

const DIFFUSION: Readonly<Record<string, SourceRecord['diffusion']>> = { O: 'full', P: 'partial', N: 'none' };

/** What the RNE says at `at`. An incomplete body that describes nobody says nothing; it is not asked whether the company lives. */
export function toRecord({ formality }: RneCompany, at: Date): SourceRecord {
  const { content } = formality;
  const block = blockOf(content);
  const said = { source: 'rne', at: at.toISOString(), reading: READING_VERSION } as const;
  if (block === null) return said;
  const today = parisDay(at);
  const ends = endsOf(content, block, today);
  const diffusion = DIFFUSION[formality.diffusionINSEE ?? ''];
  const legalCategory = block.identite?.entreprise?.formeJuridique ?? content.natureCreation?.formeJuridique;
  const activities = toActivities(block, content.formeExerciceActivitePrincipale, ends, today);
  const isSoleTrader = content.personnePhysique === block;
  return {
    ...said,
    ...withSkipped(skippedIn(block)),
    denomination: visible(block.identite?.entreprise?.denomination),
    ...(diffusion ? { diffusion } : {}),
    ...(legalCategory ? { legalCategory } : {}),
    ...(activities ? { activities } : {}),
    isInFormerRm: ends.struckOffOn === null && isInFormerRm(content, block, today),
    struckOffOn: ends.struckOffOn,
    ...(ends.isRadiationInDoubt ? { isRadiationInDoubt: true } : {}),
    ...(isSoleTrader ? { soleTrader: toSoleTrader(block, diffusion) } : toOfficers(block, today)),
  };
}

function toSoleTrader(block: RnePerson, diffusion: SourceRecord['diffusion']): Officer | null {
  const person = block.identite?.entrepreneur?.descriptionPersonne;
  const isHidden = diffusion !== undefined && diffusion !== 'full';
  return person && !isHidden ? visibleOfficer([person.nom, person.nomUsage], person.prenoms, null) : null;
}

function skippedIn(block: RnePerson): Skipped {
  const { etablissementPrincipal, autresEtablissements, composition } = block;
  return {
    establishments: autresEtablissements.skipped + (etablissementPrincipal === 'unreadable' ? 1 : 0),
    activities: establishmentsOf(block).reduce((sum, { activites }) => sum + (activites?.skipped ?? 0), 0),
    officers: composition?.pouvoirs?.skipped ?? 0,
  };
}

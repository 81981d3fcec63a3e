import type { Company } from '../../registry/company.js';
import { all, any, is } from './condition.js';
import type { SireneAlone } from './craft.js';
import type { CraftPlace } from './craft-place.js';
import type { EstablishmentFacts } from './establishments.js';
import { known, unknown, type Fact } from './fact.js';

interface Evidence extends EstablishmentFacts {
  declaredCraft: Fact<CraftPlace>;
  formerRm: Fact<boolean>;
  sireneAlone: Fact<SireneAlone>;
}

const NAME = 'craftInRegion';

/** « Registered in the répertoire des métiers » of the region, as it is read today. */
export function craftInRegionOf(evidence: Evidence, company: Company): Fact<boolean> {
  const { declaredCraft } = evidence;
  if (!declaredCraft.known) return onSireneAlone(evidence) ?? { ...declaredCraft, name: NAME };
  const say = (value: boolean) => known(NAME, value, declaredCraft.from);
  switch (declaredCraft.value) {
    case 'in_region':
      return say(true);
    case 'disputed':
    case 'elsewhere':
      return say(false);
    case 'company':
      return isShownHere(evidence) ? say(true) : unknown(NAME, company, ['rne']);
    case 'none': {
      const { result, missing } = isRegisteredHere(evidence);
      return result === 'unknown' ? { name: NAME, known: false, missing } : say(result === 'matched');
    }
  }
}

function onSireneAlone({ sireneAlone, aprmInRegion }: Evidence): Fact<boolean> | null {
  const standsAlone = sireneAlone.known && sireneAlone.value !== null;
  return standsAlone ? { ...aprmInRegion, name: NAME } : null;
}

/**
 * A craft company that does not say where: here, if it is only here, or if SIRENE shows an APRM here. The nature that
 * Recherche d'entreprises gives counts only beside such an APRM.
 */
function isShownHere({ onlyInRegion, aprmInRegion, declaredCraft }: Evidence): boolean {
  const hasAprmHere = is(aprmInRegion, true);
  const isFromRne = declaredCraft.known && declaredCraft.from.source === 'rne';
  return (isFromRne ? any(is(onlyInRegion, true), hasAprmHere) : hasAprmHere).result === 'matched';
}

/** The former répertoire des métiers was kept by the chamber of the head office. */
function isRegisteredHere({ formerRm, headOfficeInRegion }: Evidence) {
  return all(is(formerRm, true), is(headOfficeInRegion, true));
}

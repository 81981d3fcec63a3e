import type { Chamber } from '../../config/chamber.js';
import { regionName } from '../../config/geography.js';
import { curlyApostrophes, frenchList, plainAddress } from '../../config/words.js';
import type { Told } from './told.js';

const MOST_NAMED = 3;

/** « Bretagne et Normandie »: where the open establishments are, the head office's région first; null when unknown. */
export function otherRegionsOf(told: Told): string | null {
  const names = regionsElsewhere(told).map((code) => curlyApostrophes(regionName(code)));
  if (names.length === 0) return null;
  const hidden = names.length - MOST_NAMED;
  return hidden > 0
    ? `${names.slice(0, MOST_NAMED).join(', ')} et ${hidden === 1 ? 'une autre région' : `${hidden} autres régions`}`
    : frenchList(names);
}

/** Which chamber to ask, with the contacts that the configuration knows; otherwise the network's own site. */
export function rightChamber(told: Told): string {
  const network = plainAddress(told.chamber.networkWebsite);
  const known = regionsElsewhere(told)
    .slice(0, MOST_NAMED)
    .flatMap((code) => told.chamber.otherChambers[code] ?? []);
  if (known.length === 0) return `Trouvez la chambre de votre établissement sur ${network}.`;
  const names = frenchList(known.map(toChamber), 'ou');
  const hasContacts = known.every(({ website, telephone }) => website ?? telephone);
  return hasContacts
    ? `Adressez-vous ${names}.`
    : `Adressez-vous ${names} : les coordonnées sont sur ${network}.`;
}

/** How to reach the chamber's own reception: the configured contacts, or the page that shows them. */
export function reception(chamber: Chamber): string {
  const contacts = [chamber.telephone, chamber.email].filter((contact) => contact !== null);
  return contacts.length > 0
    ? contacts.join(' ou ')
    : `ses coordonnées sont sur la page Contact et sur ${plainAddress(chamber.networkWebsite)}`;
}

function regionsElsewhere({ facts, chamber }: Told): string[] {
  const codes = new Set(facts.regionsFound ?? []);
  return [...codes].filter((code) => code !== chamber.region && regionName(code) !== code);
}

/** « à la CMA Bretagne », with the contacts that are known. */
function toChamber(chamber: Chamber['otherChambers'][string]): string {
  const contacts = [chamber.telephone, chamber.website && plainAddress(chamber.website)].filter(Boolean);
  return contacts.length > 0 ? `à la ${chamber.name} (${contacts.join(', ')})` : `à la ${chamber.name}`;
}

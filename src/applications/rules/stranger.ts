import type { Facts } from '../facts.js';

/** The same facts for somebody whose name and address are nobody's: what is not known stays so. */
export function asStranger(facts: Facts): Facts {
  const { nameMatch, officeInDoubt, ownerLeft, listedContact, listedDomain } = facts;
  return {
    ...facts,
    nameMatch: nameMatch.known ? { ...nameMatch, value: 'none' } : nameMatch,
    officeInDoubt: officeInDoubt.known ? { ...officeInDoubt, value: false } : officeInDoubt,
    ownerLeft: ownerLeft.known ? { ...ownerLeft, value: false } : ownerLeft,
    listedContact: { ...listedContact, value: false },
    listedDomain: { ...listedDomain, value: false },
  };
}

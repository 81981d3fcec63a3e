import type { Row } from '../policy.js';
import { ceased, ceasedButRunning, restartDeclared, struckOff, struckOffInDoubt } from './alive.js';
import { craftElsewhere, craftInDoubt, notCraft, notYetCraft } from './craft.js';
import { notDiffusible, notFoundAtLast, notFoundYet } from './existence.js';
import { delegateMission, unconditionalProfile } from './form.js';
import { listedAndKnown, listedOtherwise, listedReason } from './listed.js';
import { alreadyHeld, anotherName, nobodyToCompare, ownCraftCompany } from './owner.js';
import { notACompany, partnerElsewhere, partnerInRegion } from './profile-fit.js';
import type { Rule } from './rule.js';
import { registersSilent } from './silent.js';
import { nothingOpen, outsideRegion, sourcesDisagree } from './territory.js';

/** The decision table of RULES: each row, what must hold and the reason it gives. `ROWS` says in what order. */
export const DECISION_TABLE: Readonly<Record<Row, Rule>> = {
  '1': { holds: unconditionalProfile, reason: 'profile_unconditional' },
  '2': { holds: delegateMission, reason: 'delegate_mission' },
  '5': { holds: notFoundYet, reason: 'siren_not_found_yet' },
  '6': { holds: notFoundAtLast, reason: 'siren_unknown' },
  '8': { holds: notDiffusible, reason: 'not_diffusible' },
  '9c': { holds: restartDeclared, reason: 'restart_declared' },
  '9': { holds: ceased, reason: 'company_ceased' },
  '9b': { holds: ceasedButRunning, reason: 'status_conflict' },
  '10': { holds: struckOff, reason: 'company_struck_off' },
  '11': { holds: struckOffInDoubt, reason: 'status_conflict' },
  '12': { holds: nothingOpen, reason: 'no_open_establishment' },
  '3': { holds: listedAndKnown, reason: listedReason },
  '3b': { holds: listedOtherwise, reason: 'listed_to_confirm' },
  '13': { holds: outsideRegion, reason: 'no_establishment_in_region' },
  '13b': { holds: sourcesDisagree, reason: 'establishment_conflict' },
  '14': { holds: partnerInRegion, reason: 'partner_to_confirm' },
  '15': { holds: partnerElsewhere, reason: 'partner_out_of_region' },
  '16': { holds: notACompany, reason: 'profile_mismatch' },
  '17b': { holds: notYetCraft, reason: 'craft_not_yet_registered' },
  '17': { holds: notCraft, reason: 'not_craft_registered' },
  '18': { holds: craftInDoubt, reason: 'craft_conflict' },
  '19': { holds: craftElsewhere, reason: 'craft_outside_region' },
  '20': { holds: nobodyToCompare, reason: 'owner_unverifiable' },
  '21': { holds: anotherName, reason: 'owner_mismatch' },
  '22': { holds: alreadyHeld, reason: 'sibling_account' },
  '23': { holds: ownCraftCompany, reason: 'craft_in_region' },
  '4b': { holds: registersSilent, reason: 'registry_silent' },
};

import type { Reason } from '../reasons.js';
import { inRegion, type Told } from './told.js';

const CONDITIONS = 'conditions d’ouverture de compte';
const REQUIRED = `Les ${CONDITIONS} demandent`;
const CRAFT = 'articles L111-1 et L112-1 du code de l’artisanat';
const NATIONAL_REGISTER = 'article L123-36 du code de commerce';

/** What a refusal rests on (CRPA L211-2, L211-5: reasons in law). A jurist confirms these words before production. */
export function lawOf(reason: Reason | null, told: Told): string {
  switch (reason) {
    case 'siren_unknown':
      return `${REQUIRED} un numéro SIREN qui existe.`;
    case 'siren_not_applicants':
    case 'owner_mismatch':
    case 'owner_unverifiable':
      return `${REQUIRED} le numéro SIREN de sa propre entreprise.`;
    case 'company_ceased':
    case 'company_struck_off':
    case 'status_conflict':
      return `${REQUIRED} une entreprise en activité, immatriculée au Registre national des entreprises (${NATIONAL_REGISTER}).`;
    case 'no_establishment_in_region':
    case 'no_open_establishment':
    case 'establishment_conflict':
    case 'partner_out_of_region':
      return `${REQUIRED} un établissement ouvert ${inRegion(told)}.`;
    case 'duplicate_request':
      return `Les ${CONDITIONS} n’admettent qu’une demande à la fois pour un même besoin.`;
    case 'delegate_mission':
      return `Les ${CONDITIONS} ne couvrent pas les missions de délégué(e).`;
    case 'not_entitled':
    case 'not_craft_registered':
    case 'craft_conflict':
    case 'craft_outside_region':
      return `${REQUIRED} une entreprise artisanale de la région (${CRAFT}), cliente ou partenaire.`;
    default:
      return `Décision fondée sur les ${CONDITIONS} de la chambre.`;
  }
}

import { PROFILE_LABELS, type Profile } from '../../src/accounts/profile.js';
import { departementName } from '../../src/config/geography.js';
import type { FigureFilter } from '../../src/statistics/figure.js';
import { periodInWords } from '../../src/statistics/period.js';

const PLACES: Readonly<Record<string, string>> = { elsewhere: 'hors région', unknown: 'non situées' };

/** « Demandes du … au … (heure de Paris), tous départements, tous profils » */
export function filterInWords({ period, departement, profile }: FigureFilter): string {
  const where =
    departement === null ? 'tous départements' : (PLACES[departement] ?? departementName(departement));
  const who = profile === null ? 'tous profils' : PROFILE_LABELS[profile as Profile];
  return `Demandes ${periodInWords(period)}, ${where}, ${who}`;
}

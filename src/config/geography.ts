import geography from './geography.json' with { type: 'json' };

type Territories = Record<string, { name: string; region: string | null }>;
const departements: Territories = geography.departements;
const regions: Record<string, string> = geography.regions;
const moved: Record<string, string> = geography.formerCodesInAnotherDepartement;

/**
 * The département of an INSEE commune code, or null where there is none (abroad, Monaco, hidden).
 * Former codes count for where the commune lies today: 79224 Le Puy-Saint-Bonnet is Cholet (49).
 */
export function departementOf(codeCommune: string | null): string | null {
  if (codeCommune === null || !/^(\d{5}|2[AB]\d{3})$/.test(codeCommune)) return null;
  const code = moved[codeCommune] ?? prefix(codeCommune);
  return code in departements ? code : null;
}

/** The région of an INSEE commune code ("52" is Pays de la Loire, never confused with département 52), or null. */
export function regionOf(codeCommune: string | null): string | null {
  const code = departementOf(codeCommune);
  return code === null ? null : (departements[code]?.region ?? null);
}

/** « Loire-Atlantique » for "44"; the code itself when it is unknown. */
export function departementName(code: string): string {
  return departements[code]?.name ?? code;
}

/** The codes of every département, overseas ones included. */
export function knownDepartements(): string[] {
  return Object.keys(departements);
}

/** « Bretagne » for "53"; the code itself when it is unknown. */
export function regionName(code: string): string {
  return regions[code] ?? code;
}

function prefix(codeCommune: string): string {
  return codeCommune.startsWith('97') || codeCommune.startsWith('98')
    ? codeCommune.slice(0, 3)
    : codeCommune.slice(0, 2);
}

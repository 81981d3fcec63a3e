/** The four families in which chambers of trades count crafts (annex of décret n° 98-247, kept by the NAFA). */
export const CRAFT_FAMILIES = ['alimentation', 'batiment', 'fabrication', 'services'] as const;
export type CraftFamily = (typeof CRAFT_FAMILIES)[number];

export const CRAFT_FAMILY_LABELS: Readonly<Record<CraftFamily, string>> = {
  alimentation: 'Alimentation',
  batiment: 'Bâtiment',
  fabrication: 'Fabrication',
  services: 'Services',
};

/**
 * The family of a NAFA code (APRM, e.g. `1071CB`), by the division of the NAF it begins with; null for what is no code.
 * Butchers, fishmongers and cooked dishes are food although the NAF counts them as retail and catering.
 */
export function craftFamilyOf(codeAprm: string | null): CraftFamily | null {
  if (codeAprm === null || !/^\d{4}/.test(codeAprm)) return null;
  const division = Number(codeAprm.slice(0, 2));
  if (division === 10 || division === 11 || FOOD_CLASSES.test(codeAprm)) return 'alimentation';
  if (division >= 41 && division <= 43) return 'batiment';
  return division < 41 ? 'fabrication' : 'services';
}

/** 4721–4729 food shops, 4781 food stalls, 5610 cooked dishes. */
const FOOD_CLASSES = /^(472\d|4781|5610)/;

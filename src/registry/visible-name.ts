import type { Officer } from './company.js';

const HIDDEN = /^\[?(ND|NON[- ]DIFFUSIBLE)\]?$/i;

/** A text as a register shows it; null when there is none or when the register hides it. */
export function visible(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || HIDDEN.test(trimmed) ? null : trimmed;
}

/** A person from the names found, or null when no family name is shown. */
export function visibleOfficer(
  familyNames: readonly (string | null | undefined)[],
  firstNames: readonly (string | null | undefined)[],
  role: string | null,
): Officer | null {
  const families = shown(familyNames);
  return families.length === 0 ? null : { familyNames: families, firstNames: shown(firstNames), role };
}

/** The same person may hold several roles: kept once, with the first role. */
export function withoutDoubles(officers: readonly (Officer | null)[]): Officer[] {
  const byName = new Map<string, Officer>();
  for (const officer of officers) {
    if (officer === null) continue;
    const name = JSON.stringify([officer.familyNames, officer.firstNames]);
    if (!byName.has(name)) byName.set(name, officer);
  }
  return [...byName.values()];
}

function shown(names: readonly (string | null | undefined)[]): string[] {
  return [...new Set(names.map(visible))].filter((name) => name !== null);
}

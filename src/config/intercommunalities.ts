import intercommunalities from './intercommunalities.json' with { type: 'json' };

const names: Record<string, string> = intercommunalities.names;
const byCommune: Record<string, string> = intercommunalities.communes;

/** The SIREN of the intercommunalité (EPCI) of a commune of the region, former codes too, or null. */
export function epciOf(codeCommune: string | null): string | null {
  return codeCommune === null ? null : (byCommune[codeCommune] ?? null);
}

/** « Nantes Métropole » for "244400404"; the code itself when it is unknown. */
export function epciName(code: string): string {
  return names[code] ?? code;
}

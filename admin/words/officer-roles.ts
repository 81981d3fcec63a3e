/** The RNE's `roleEntreprise` that the desk meets; other sources give words. */
const ROLES: Readonly<Record<string, string>> = {
  '30': 'Gérant',
  '73': 'Président de SAS',
};

/** « Gérant », or what the source says; an unknown code is left out. */
export function roleWords(role: string | null): string | null {
  if (role === null) return null;
  return /^\d+$/.test(role) ? (ROLES[role] ?? null) : role;
}

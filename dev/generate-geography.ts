import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { format } from 'prettier';
import { pathToFileURL } from 'node:url';

interface Commune {
  code: string;
  departement?: string;
  chefLieu?: string;
  anciensCodes?: string[];
}
interface Territory {
  code: string;
  nom: string;
  region?: string;
}

/** Reads the official geographic code (COG, @etalab/decoupage-administratif) and keeps the little this service needs. */
export async function readGeography(): Promise<string> {
  const [communes, departements, regions] = await Promise.all([
    data<Commune>('communes'),
    data<Territory>('departements'),
    data<Territory>('regions'),
  ]);
  const geography = {
    regions: Object.fromEntries(regions.map(({ code, nom }) => [code, nom])),
    departements: Object.fromEntries(
      departements.map(({ code, nom, region }) => [code, { name: nom, region: region ?? null }]),
    ),
    formerCodesInAnotherDepartement: crossings(communes),
  };
  return format(JSON.stringify(geography), { parser: 'json', printWidth: 110 });
}

/** Former commune codes whose prefix no longer tells the département (e.g. 79224, now part of Cholet in 49). */
function crossings(communes: Commune[]): Record<string, string> {
  const former = communes.flatMap(({ departement, anciensCodes, code, chefLieu }) =>
    [...(anciensCodes ?? []), ...(chefLieu ? [code] : [])].map((old) => [old, departement] as const),
  );
  const crossing = former.filter(([old, now]) => now !== undefined && !old.startsWith(now));
  return Object.fromEntries(crossing.sort(([a], [b]) => a.localeCompare(b)) as [string, string][]);
}

async function data<T>(name: string): Promise<T[]> {
  const file = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as T[];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await writeFile(new URL('../src/config/geography.json', import.meta.url), await readGeography());
}

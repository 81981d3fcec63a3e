import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { format } from 'prettier';
import { pathToFileURL } from 'node:url';
import { chamber } from '../src/config/chamber.js';

interface Commune {
  code: string;
  departement?: string;
  region?: string;
  chefLieu?: string;
  anciensCodes?: string[];
}
interface Intercommunality {
  code: string;
  nom: string;
  membres: { code: string }[];
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

/** The intercommunalités (EPCI à fiscalité propre) that have a commune in the chamber's region, by commune code. */
export async function readIntercommunalities(): Promise<string> {
  const [communes, all] = await Promise.all([data<Commune>('communes'), data<Intercommunality>('epci')]);
  const inRegion = new Set(
    communes.filter(({ region }) => region === chamber.region).map(({ code }) => code),
  );
  const here = all.filter(({ membres }) => membres.some(({ code }) => inRegion.has(code)));
  const epciOf = new Map(
    here.flatMap(({ code, membres }) => membres.map((one) => [one.code, code] as const)),
  );
  const former = communes.flatMap(({ code, chefLieu, anciensCodes }) => [
    ...(chefLieu ? [[code, epciOf.get(chefLieu)] as const] : []),
    ...(anciensCodes ?? []).map((old) => [old, epciOf.get(code)] as const),
  ]);
  const known = new Map([...former.filter(([, epci]) => epci !== undefined), ...epciOf]);
  const intercommunalities = {
    names: Object.fromEntries(here.map(({ code, nom }) => [code, nom])),
    communes: Object.fromEntries([...known].sort(([a], [b]) => a.localeCompare(b))),
  };
  return format(JSON.stringify(intercommunalities), { parser: 'json', printWidth: 110 });
}

async function data<T>(name: string): Promise<T[]> {
  const file = createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${name}.json`);
  return JSON.parse(await readFile(file, 'utf8')) as T[];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const write = (name: string, text: string) =>
    writeFile(new URL(`../src/config/${name}.json`, import.meta.url), text);
  await write('geography', await readGeography());
  await write('intercommunalities', await readIntercommunalities());
}

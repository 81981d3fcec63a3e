import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chamber } from '../../../src/config/chamber.js';
import { departementOf, regionOf } from '../../../src/config/geography.js';
import type { Weighted } from './random.js';

/** A commune, as often as it has inhabitants. */
export interface Commune extends Weighted {
  code: string;
  name: string;
  departement: string;
  /** Null where the company stays where its scenario is. */
  region: string | null;
}

export interface Places {
  inRegion: readonly Commune[];
  elsewhere: readonly Commune[];
}

const FEWEST_INHABITANTS = 2_000;
const FEWEST_INHABITANTS_ELSEWHERE = 40_000;

/** The communes of the official geographic code where people of the seed have their workshop. */
export async function readPlaces(): Promise<Places> {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  const all = JSON.parse(await readFile(file, 'utf8')) as RawCommune[];
  const communes = all.flatMap(toCommune);
  return {
    inRegion: communes.filter(
      ({ region, weight }) => region === chamber.region && weight > FEWEST_INHABITANTS,
    ),
    elsewhere: communes.filter(
      ({ region, weight }) => region !== chamber.region && weight > FEWEST_INHABITANTS_ELSEWHERE,
    ),
  };
}

interface RawCommune {
  code: string;
  nom: string;
  type: string;
  population?: number;
}

function toCommune({ code, nom, type, population }: RawCommune): Commune[] {
  const departement = departementOf(code);
  const region = regionOf(code);
  if (type !== 'commune-actuelle' || !population || departement === null || region === null) return [];
  return [{ code, name: nom.toUpperCase(), departement, region, weight: population }];
}

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { angers, craftAt, sarl } from '../../dev/simulator/describe.js';
import { inseeEstablishments, inseeUnit } from '../../dev/simulator/insee-wire.js';
import { elise } from '../../dev/simulator/people.js';
import type { Reply } from '../../dev/simulator/reply.js';
import { rneCompany } from '../../dev/simulator/rne-wire.js';
import { passesLuhn } from '../../src/registry/siren.js';

/** Who runs every one of them. */
export const baker = { profile: 'company_head', firstName: 'Élise', lastName: 'Martin-Fictif' } as const;

/** Writes so many bakeries of Angers, all to be approved, as a folder of scenarios for the simulated registers. */
export async function inventBakeries(count: number): Promise<{ folder: string; sirens: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-bakeries-'));
  const sirens = Array.from({ length: count }, (_, index) => inventedSiren(index));
  await Promise.all(sirens.map((siren) => writeFile(join(folder, `${siren}.json`), scenarioOf(siren))));
  return { folder, sirens };
}

function scenarioOf(siren: string): string {
  const company = { siren, ...sarl(`PAIN ${siren} FICTIF`, elise, [craftAt(angers)]) };
  const now = new Date();
  const etablissements = inseeEstablishments(company, now);
  const header = { statut: 200, message: 'OK', total: etablissements.length };
  return JSON.stringify({
    siren,
    insee_siren: written(inseeUnit(company, now)),
    insee_siret_search: written({ status: 200, body: { header, etablissements } }),
    rne: written(rneCompany(company, now)),
  });
}

function written({ status, body }: Reply): { http: number; body: unknown } {
  return { http: status, body };
}

function inventedSiren(index: number): string {
  const body = `99996${String(index).padStart(3, '0')}`;
  return body + String([...'0123456789'].find((digit) => passesLuhn(body + digit)));
}

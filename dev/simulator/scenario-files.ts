import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inseeRefusal, isReply, ok, rneRefusal, type RegisterReplies, type Reply } from './reply.js';
import { searchedCompany } from './search-wire.js';

const reply = z.object({ http: z.number(), body: z.unknown(), location: z.string().optional() });
const scenarioFile = z.object({
  siren: z.string(),
  insee_siren: reply,
  insee_siret_search: reply,
  rne: reply,
});
const recordedFile = z.object({ results: z.array(z.object({ siren: z.string() })) });

/**
 * Companies from a folder of files, one per SIREN, and recorded answers from the `recorded` folder beside it.
 * A scenario gives SIRENE and the RNE; its Recherche d'entreprises is built from both, so that they agree.
 */
export function readScenarioFiles(folder: string, now: Date): Map<string, RegisterReplies> {
  const recordings = join(folder, '..', 'recorded', 'recherche-entreprises');
  const recorded = jsonFiles(recordings).flatMap((content) => fromRecording(content));
  const scenarios = jsonFiles(folder).map((content) => fromScenario(scenarioFile.parse(content), now));
  return new Map([...recorded, ...scenarios].map((replies) => [replies.siren, replies]));
}

function jsonFiles(folder: string): unknown[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
}

function fromScenario(file: z.infer<typeof scenarioFile>, now: Date): RegisterReplies {
  const unit = toReply(file.insee_siren);
  const rne = toReply(file.rne);
  const listed = z.object({ etablissements: z.array(z.unknown()) }).safeParse(file.insee_siret_search.body);
  const establishments = listed.success ? listed.data.etablissements : toReply(file.insee_siret_search);
  const said = { unit, rne, establishments: isReply(establishments) ? [] : establishments };
  return { siren: file.siren, unit, rne, establishments, search: searchedCompany(said, now) };
}

/** Only Recherche d'entreprises was recorded: the two others must say that they cannot answer, not "unknown". */
function fromRecording(content: unknown): RegisterReplies[] {
  const recording = recordedFile.parse(content);
  return recording.results.map(({ siren }) => ({
    siren,
    unit: inseeRefusal(503, 'Service indisponible'),
    establishments: inseeRefusal(503, 'Service indisponible'),
    rne: rneRefusal(503, 'unavailable', 'Service indisponible'),
    search: ok(content),
  }));
}

function toReply({ http, body, location }: z.infer<typeof reply>): Reply {
  return { status: http, body, ...(location ? { headers: { location } } : {}) };
}

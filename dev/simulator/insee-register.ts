import { inseeNoMatch, inseeUnknown } from './insee-wire.js';
import { inseeRefusal, isReply, ok, type RegisterReplies, type Reply } from './reply.js';

export interface RegisterRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, unknown>>;
  body: unknown;
}

export type Find = (siren: string) => RegisterReplies | undefined;

const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 1000;

/** INSEE's API Sirene 3.11, as far as we use it. */
export function inseeReply({ path, query, headers }: RegisterRequest, find: Find): Reply {
  if (!headers['x-insee-api-key-integration']) {
    return { status: 401, body: { message: 'Unauthorized', http_status_code: 401 } };
  }
  if (path === '/informations') return ok(informations);
  const siren = /^\/siren\/(\d{9})$/.exec(path)?.[1];
  if (siren !== undefined) return find(siren)?.unit ?? inseeUnknown(siren);
  return path === '/siret' ? establishmentsReply(query, find) : inseeRefusal(400, 'Requête inconnue');
}

function establishmentsReply(query: URLSearchParams, find: Find): Reply {
  const q = query.get('q') ?? '';
  const siren = /^siren:(\d{9})$/.exec(q)?.[1];
  if (siren === undefined) return inseeRefusal(400, `Erreur de syntaxe dans le paramètre q=${q}`);
  const all = find(siren)?.establishments ?? [];
  if (isReply(all)) return all;
  return all.length === 0 ? inseeNoMatch(q) : page(all, query);
}

/** By rank (`debut`) or by cursor; here a cursor is the rank, written so that nobody computes with it. */
function page(all: readonly unknown[], query: URLSearchParams): Reply {
  const size = Math.min(Number(query.get('nombre') ?? DEFAULT_PAGE), LARGEST_PAGE);
  const cursor = query.get('curseur');
  const rank = cursor === null ? Number(query.get('debut') ?? 0) : rankOf(cursor);
  const etablissements = all.slice(rank, rank + size);
  const next = rank + etablissements.length;
  const cursors =
    cursor === null ? {} : { curseur: cursor, curseurSuivant: next > rank ? cursorOf(next) : cursor };
  const header = {
    statut: 200,
    message: 'OK',
    total: all.length,
    debut: rank,
    nombre: etablissements.length,
  };
  return ok({ header: { ...header, ...cursors }, etablissements });
}

const cursorOf = (rank: number) => Buffer.from(`rang ${rank}`).toString('base64url');
const rankOf = (cursor: string) =>
  cursor === '*' ? 0 : Number(Buffer.from(cursor, 'base64url').toString().replace('rang ', ''));

const informations = {
  header: { statut: 200, message: 'OK' },
  etatService: 'UP',
  etatsDesServices: [{ Collection: 'Unités Légales', etatCollection: 'UP' }],
  versionService: '3.11',
  datesDernieresMisesAJourDesDonnees: [
    { collection: 'Unités Légales', dateDerniereMiseADisposition: '2026-05-02T07:12:09.000' },
  ],
};

import { z } from 'zod';
import { type Reply, cut, inseeRefusal, rneRefusal } from './reply.js';

export const SIMULATED = ['insee', 'rne', 'recherche-entreprises'] as const;
export type Simulated = (typeof SIMULATED)[number];

const KINDS = ['429', '503', 'timeout', 'reset', 'malformed', 'partial', 'unauthorized', 'slow'] as const;
export type FaultKind = (typeof KINDS)[number];

/** `POST /_faults`. `count` calls to come suffer it; 0 ends it. */
export const faultOrder = z.object({
  source: z.enum(SIMULATED),
  kind: z.enum(KINDS),
  count: z.number().int().nonnegative(),
  /** For 429 and 503. */
  retryAfterSeconds: z.number().nonnegative().default(1),
  /** For slow. */
  delayMs: z.number().nonnegative().default(2_000),
});
export type FaultOrder = z.infer<typeof faultOrder>;

/** Faults ordered, the oldest first; each call of a source uses one up. */
export class Faults {
  private orders: FaultOrder[] = [];

  add(order: FaultOrder): void {
    this.orders = this.orders.filter(({ source, kind }) => source !== order.source || kind !== order.kind);
    if (order.count > 0) this.orders.push(order);
  }

  next(source: Simulated): FaultOrder | null {
    const order = this.orders.find((one) => one.source === source);
    if (order === undefined) return null;
    order.count -= 1;
    if (order.count === 0) this.orders = this.orders.filter((one) => one !== order);
    return { ...order };
  }

  clear(): void {
    this.orders = [];
  }
}

/** The reply a fault puts in place of the true one; null where the true one is sent (late), or none at all. */
export function faultyReply({ source, kind, retryAfterSeconds }: FaultOrder): Reply | null {
  const headers = { 'retry-after': String(retryAfterSeconds) };
  switch (kind) {
    case '429':
      return { ...refusals[source].quota, headers };
    case '503':
      return { ...refusals[source].down, headers };
    case 'unauthorized':
      return refusals[source].unauthorized;
    case 'malformed':
      return cut;
    case 'partial':
      return refusals[source].partial;
    case 'timeout':
    case 'reset':
    case 'slow':
      return null;
  }
}

const gateway = (status: number, message: string): Reply => ({
  status,
  body: { message, http_status_code: status },
});

const refusals: Record<Simulated, Record<'quota' | 'down' | 'unauthorized' | 'partial', Reply>> = {
  insee: {
    quota: gateway(429, 'Quota exceeded ! You reach the limit of 30 requests per 1 minutes'),
    down: inseeRefusal(503, 'Service indisponible'),
    unauthorized: gateway(401, 'Unauthorized'),
    partial: { status: 200, body: { header: { statut: 200, message: 'OK' }, uniteLegale: {} } },
  },
  rne: {
    quota: { status: 429, body: {} },
    down: rneRefusal(503, 'unavailable', 'Service indisponible'),
    unauthorized: rneRefusal(401, 'unauthorized', 'Identifiants invalides.'),
    partial: { status: 200, body: { id: 'fictif', formality: {} } },
  },
  'recherche-entreprises': {
    quota: { status: 429, body: {} },
    down: { status: 503, body: { erreur: 'Service indisponible' } },
    unauthorized: { status: 401, body: { erreur: 'Non autorisé' } },
    partial: { status: 200, body: { results: [{ nom_complet: 'FICTIF' }] } },
  },
};

/** What the simulator sends back. A string body is sent as it is, anything else as JSON. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** What each register says of one SIREN. */
export interface RegisterReplies {
  siren: string;
  unit: Reply;
  /** Every establishment of SIRENE, before paging; or the refusal to give them. */
  establishments: readonly unknown[] | Reply;
  rne: Reply;
  /** The search result without its establishments, and all of these; null when nothing is found. */
  search: SearchedCompany | Reply | null;
}

export interface SearchedCompany {
  result: Record<string, unknown>;
  establishments: readonly Record<string, unknown>[];
}

export const ok = (body: unknown): Reply => ({ status: 200, body });

/** JSON cut in the middle, as when a connection ends too soon. */
export const cut: Reply = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"header":{"stat',
};

export const inseeRefusal = (status: number, message: string): Reply => ({
  status,
  body: { header: { statut: status, message } },
});

export const rneRefusal = (status: number, errorCode: string, message: string): Reply => ({
  status,
  body: { code: String(status), errorCode, message, type: 'error', webserviceCode: 'api_company' },
});

export const rneNotFound = rneRefusal(
  404,
  'company_not_found',
  'Impossible de trouver la ressource demandée',
);

export function isReply(value: object): value is Reply {
  return 'status' in value && 'body' in value;
}

import pg from 'pg';
import { tokenOf, type TokenRow } from '../src/accounts/token.js';
import type { Deps } from '../src/database/deps.js';
import { LINK_SECRET, listen, openForm, post } from './visitor.js';

/** In `npm run bench`; a thousand are asked for by hand. */
const PAIRS = Number(process.env['GUICHET_PAIRS'] ?? 100);
/** As many as passwords are hashed at once. */
const AT_ONCE = 2;
/** Where none is hashed, and the answer waits for the long tick. */
const MAILS_AT_ONCE = 6;
const KNOWN = 'connue@exemple.invalid';
const PASSWORD = 'quatre chevaux bleus';

/**
 * Whether the time of an answer tells a known e-mail from an unknown one, beside the 0.50 of a coin: pairs are sent
 * turn about, and the figure is how often the known one was slower.
 */
export async function benchEnumeration(deps: Deps, databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  const site = await listen(deps, pool);
  try {
    const signUp = (email: string) => post(site.url, '/api/v1/applications', { ...FORM, email });
    await signUp(KNOWN);
    await deps.dataSource.query(`update accounts set status = 'active' where email = $1`, [KNOWN]);
    tellAuc('Sign-up', await auc(byEmail(signUp)));
    const form = await openForm(site.url, '/connexion');
    const signIn = (email: string) => form('/connexion', { email, password: 'trois vaches vertes' });
    tellAuc('Sign-in', await auc(byEmail(signIn)));
    const askReset = (email: string) => form('/mot-de-passe/oublie', { email });
    tellAuc('Forgotten password', await auc(byEmail(askReset), MAILS_AT_ONCE));
    tellAuc('A new link to finalise', await auc(await resends(deps, site.url), MAILS_AT_ONCE));
  } finally {
    await site.close();
    await pool.end();
  }
}

const FORM = {
  profile: 'founder_or_buyer',
  password: PASSWORD,
  acceptTerms: true,
};

interface Pair {
  known: () => Promise<void>;
  unknown: (index: number) => Promise<void>;
}

function byEmail(ask: (email: string) => Promise<void>): Pair {
  return {
    known: () => ask(KNOWN),
    unknown: (index) => ask(`inconnue-${String(index)}@exemple.invalid`),
  };
}

/** Two expired links: one of an account that waits to be finalised and gets a mail, one of an account that is open. */
async function resends({ dataSource }: Deps, url: string): Promise<Pair> {
  const [links]: [(TokenRow & { account_id: string })[], number] = await dataSource.query(
    `update link_tokens set expires_at = created_at where id in
       (select max(id::text)::uuid from link_tokens where purpose = 'finalise' group by account_id limit 2)
     returning id, purpose, nonce, account_id`,
  );
  const [waiting, open] = links;
  if (!waiting || !open) throw new Error('two accounts that wait to be finalised were expected');
  await dataSource.query(`update accounts set status = 'active' where id = $1`, [open.account_id]);
  const visitors = await Promise.all(
    [waiting, open].map((link) => openForm(url, `/compte/finaliser/${tokenOf(LINK_SECRET, link)}`)),
  );
  const [known, unknown] = visitors.map((visitor) => () => visitor('/compte/finaliser/renvoi', {}));
  if (!known || !unknown) throw new Error('two visitors were expected');
  return { known, unknown };
}

/** The area under the curve: 0.5 tells nothing, 1 tells all. */
async function auc(pair: Pair, atOnce = AT_ONCE): Promise<number> {
  const known: number[] = [];
  const unknown: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < PAIRS) {
      const index = (next += 1);
      const turns = [
        async () => known.push(await timeOf(pair.known)),
        async () => unknown.push(await timeOf(() => pair.unknown(index))),
      ];
      for (const turn of index % 2 === 0 ? turns : turns.reverse()) await turn();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const wins = known.reduce((sum, one) => sum + share(unknown, one), 0);
  return wins / known.length;
}

/** Which share of `others` was faster than `one`; a tie counts half. */
function share(others: readonly number[], one: number): number {
  const points = others.map((other) => (other < one ? 1 : other === one ? 0.5 : 0));
  return points.reduce<number>((sum, point) => sum + point, 0) / others.length;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const begunAt = performance.now();
  await work();
  return performance.now() - begunAt;
}

function tellAuc(what: string, figure: number): void {
  console.log(`${what}, known or not, told by its time: AUC ${figure.toFixed(3)} beside a coin: 0.500`);
}

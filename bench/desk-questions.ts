import type { ResourceId } from '../admin/desk-table.js';

/** One thing asked of the desk, three ways. */
export interface DeskQuestion {
  what: string;
  /** As it is typed in the box of the queue. */
  typed: string;
  after?: string;
  /** As a stock list of AdminJS filters it; null where it cannot. */
  stock: {
    resource: Extract<ResourceId, 'applications' | 'accounts'>;
    filters: Record<string, string>;
    offset?: number;
  } | null;
  /** As somebody would ask PostgreSQL by hand for a page of it. */
  sql: [statement: string, parameters: unknown[]];
}

/** A demande of the database, with its holder's address. */
export interface Sample {
  siren: string;
  reference: string;
  last_name: string;
  email: string;
  deep: string;
}

const PAGE = 'order by submitted_at limit 100';
const NEWEST = 'order by submitted_at desc limit 100';

export function deskQuestions({ siren, reference, last_name: name, email, deep }: Sample): DeskQuestion[] {
  const waiting = (what: string, typed: string, condition: string, filters: Record<string, string>) => ({
    ...{
      what,
      typed,
      stock: { resource: 'applications' as const, filters: { status: 'pending', ...filters } },
    },
    sql: [
      `select * from applications where status = 'pending' and ${condition} ${PAGE}`,
      [],
    ] as DeskQuestion['sql'],
  });
  const anywhere = (what: string, words: string, column: string, filters: Record<string, string>) => ({
    ...{ what, typed: `statut:toutes ${words}`, stock: { resource: 'applications' as const, filters } },
    sql: [`select * from applications where ${column} = $1 ${NEWEST}`, [words]] as DeskQuestion['sql'],
  });
  return [
    waiting('the queue', '', 'true', {}),
    waiting('motif:', 'motif:owner_mismatch', `reason = 'owner_mismatch'`, { reason: 'owner_mismatch' }),
    { ...waiting('-motif:', '-motif:owner_mismatch', `reason <> 'owner_mismatch'`, {}), stock: null },
    waiting('departement:', 'departement:53', `departement = '53'`, { departement: '53' }),
    { ...waiting('delegation:', 'delegation:mayenne', `departement = '53'`, {}), stock: null },
    waiting('profil:', 'profil:chef', `profile = 'company_head'`, { profile: 'company_head' }),
    waiting('age:', 'age:>5j', `submitted_at < now() - interval '7 days'`, {}),
    { ...waiting('pris:', 'pris:oui', 'claimed_until > now()', {}), stock: null },
    anywhere('a SIREN anywhere', siren, 'siren', { siren }),
    anywhere('a reference anywhere', reference, 'reference', { reference }),
    anywhere('a name anywhere', name, 'last_name', { lastName: name }),
    {
      ...waiting('a name in the queue', name, 'last_name = $1', { lastName: name }),
      sql: [`select * from applications where status = 'pending' and last_name = $1 ${PAGE}`, [name]],
    },
    {
      ...{ what: 'an e-mail anywhere', typed: `statut:toutes ${email}` },
      stock: { resource: 'accounts', filters: { email } },
      sql: [
        'select a.* from applications a join accounts c on c.id = a.account_id where c.email = $1',
        [email],
      ],
    },
    {
      ...{ what: 'statut:', typed: 'statut:refusee' },
      stock: { resource: 'applications', filters: { status: 'rejected' } },
      sql: [`select * from applications where status = 'rejected' ${NEWEST}`, []],
    },
    {
      ...{ what: 'a page half-way down', typed: 'statut:toutes', after: deep },
      stock: { resource: 'applications', filters: {} },
      sql: [
        `select * from applications where submitted_at < (select submitted_at from applications where id = $1) ${NEWEST}`,
        [deep],
      ],
    },
  ];
}

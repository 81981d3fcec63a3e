import { z } from 'zod';
import type { Query } from '../../database/query.js';
import { RegistryUnavailable } from '../errors.js';
import type { Ask } from '../source.js';
import { companyRow, establishmentRow } from './payload.js';
import { toRecord } from './to-company.js';

const utcMidnight = `to_char(image_date, 'YYYY-MM-DD"T00:00:00.000Z"') as image_date`;

/** Asks our own copy of the monthly stock files. An empty mirror knows nothing: it cannot say "not found". */
export function askMirror(query: Query): Ask {
  return async (siren) => {
    const [company] = z.array(companyRow).parse(
      await query(
        `select denomination, legal_category, state, diffusion, to_char(created_on, 'YYYY-MM-DD') as created_on,
             ${utcMidnight} from mirror_companies where siren = $1`,
        [siren],
      ),
    );
    if (company === undefined) return { kind: 'absent', source: 'mirror', at: await imageDate(query) };
    const establishments = await query(
      `select siret, is_open, is_head_office, code_commune, commune_name, code_aprm
       from mirror_establishments where siren = $1 order by siret`,
      [siren],
    );
    const record = toRecord(company, z.array(establishmentRow).parse(establishments));
    return { kind: 'found', source: 'mirror', at: company.image_date, record };
  };
}

async function imageDate(query: Query): Promise<string> {
  const [row] = await query<{ image_date: string }>(`select ${utcMidnight} from mirror_companies limit 1`);
  if (row === undefined) throw new RegistryUnavailable('mirror', 'not_configured');
  return row.image_date;
}

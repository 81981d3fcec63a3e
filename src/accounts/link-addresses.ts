import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { LinkToken, type LinkPurpose } from './link-token.entity.js';
import { tokenOf } from './token.js';

const PATHS: Readonly<Record<LinkPurpose, string>> = {
  finalise: '/compte/finaliser/',
  password: '/mot-de-passe/',
  follow: '/demande/',
};

/**
 * The addresses of mailed links, made again at each sending from the rows' nonces.
 * @param links name of the link in the message → id of its row
 * @param publicUrl PUBLIC_URL, never the Host header
 */
export async function linkAddresses(
  dataSource: DataSource,
  links: Readonly<Record<string, string>>,
  { secret, publicUrl }: { secret: string; publicUrl: string },
): Promise<Record<string, string>> {
  const rows = await dataSource.getRepository(LinkToken).findBy({ id: In(Object.values(links)) });
  const addressOf = new Map(
    rows.map((row) => [row.id, publicUrl + PATHS[row.purpose] + tokenOf(secret, row)]),
  );
  return Object.fromEntries(
    Object.entries(links).flatMap(([name, id]) => {
      const address = addressOf.get(id);
      return address === undefined ? [] : [[name, address]];
    }),
  );
}

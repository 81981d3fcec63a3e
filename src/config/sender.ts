import { z } from 'zod';

/** Who a mail comes from: the name that people see, where one was given, and the address alone. */
export interface Sender {
  name: string | null;
  address: string;
}

/** `Name <address>`, the name in quotes or not; no control character, so that it never starts another header. */
const NAMED = /^(?:"(?<quoted>[^"\\<>\p{Cc}]+)"|(?<plain>[^"\\<>\p{Cc}]+))<(?<address>[^<>\s]+)>$/u;

const EXPECTED = 'expected one e-mail address, or a name and its address: CMA <ne-pas-repondre@example.fr>';

export const sender = z
  .string(EXPECTED)
  .transform(readSender)
  .refine(({ address }) => z.email().safeParse(address).success, EXPECTED);

function readSender(text: string): Sender {
  const { quoted, plain, address } = NAMED.exec(text.trim())?.groups ?? {};
  const name = (quoted ?? plain ?? '').trim();
  return { name: name === '' ? null : name, address: address ?? text.trim() };
}

import { Algorithm, hash, verify } from '@node-rs/argon2';
import { Overloaded } from './errors.js';

/** OWASP ASVS 5.0 § 11.4.2: argon2id, 19 MiB, two passes, one lane. */
const COST = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MAX_AT_ONCE = 2;
const MAX_WAITING = 64;

let running = 0;
const waiting: (() => void)[] = [];

/** The argon2id hash of a password (PHC string). @throws Overloaded when too many people already wait */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), COST));
}

/** Whether a password is the one hashed. @throws Overloaded when too many people already wait */
export function isPassword(password: string, passwordHash: string): Promise<boolean> {
  return inTurn(() => verify(passwordHash, password.normalize('NFC')));
}

/** Costs what `isPassword` costs, so that an unknown address answers in the same time; always false. */
export async function isNobodysPassword(password: string): Promise<false> {
  await isPassword(password, await nobody);
  return false;
}

const nobody = hash('nobody signs in with this', COST);

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw new Overloaded();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

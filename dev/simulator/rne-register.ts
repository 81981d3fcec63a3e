import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Find, RegisterRequest } from './insee-register.js';
import { ok, rneNotFound, rneRefusal, type Reply } from './reply.js';

/** INPI's RNE, as far as we use it: a session, then companies. */
export class RneRegister {
  private readonly tokens = new Set<string>();

  reply(request: RegisterRequest, find: Find): Reply {
    if (request.path === '/sso/login' && request.method === 'POST') return this.login(request.body);
    const bearer = /^Bearer (.+)$/.exec(String(request.headers['authorization']))?.[1];
    if (bearer === undefined || !this.tokens.has(bearer)) return unauthorized;
    const siren = /^\/companies\/(\d{9})$/.exec(request.path)?.[1];
    return (siren === undefined ? undefined : find(siren)?.rne) ?? rneNotFound;
  }

  private login(body: unknown): Reply {
    const login = credentials.safeParse(body);
    if (!login.success) return unauthorized;
    const token = randomUUID();
    this.tokens.add(token);
    return ok({ token, user: { email: login.data.username } });
  }
}

const credentials = z.object({ username: z.string().min(1), password: z.string().min(1) });
const unauthorized = rneRefusal(401, 'unauthorized', 'Identifiants invalides.');

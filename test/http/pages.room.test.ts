import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PAGES: [path: string, heading: string][] = [
  ['/', 'Votre compte sur la plateforme de services'],
  ['/connexion', 'Accéder à votre compte'],
  ['/inscription', 'Créer votre compte'],
  ['/mot-de-passe/oublie', 'Mot de passe oublié'],
  ['/accessibilite', 'Déclaration d’accessibilité'],
  ['/donnees-personnelles', 'Données personnelles'],
  ['/mentions-legales', 'Mentions légales'],
  ['/comment-nous-decidons', 'Comment nous décidons'],
  ['/contact', 'Contact'],
  ['/compte/cree', 'Votre compte est créé'],
  ['/api/docs', 'API de création de compte'],
];
const PATHS = PAGES.map(([path]) => path);

describe('every page', () => {
  test.each(PAGES)('%s says « %s »', async (path, heading) => {
    const { status, text } = await request(site.app).get(path);
    expect(status).toBe(200);
    expect(text.match(/<h1[^>]*>(.*?)<\/h1>/)?.[1]).toContain(heading);
    expect(text).toMatch(/^<!doctype html><html lang="fr"/);
    expect(text).toContain('href="/accessibilite"');
  });

  test.each(PATHS)('%s loads nothing from elsewhere and runs nothing inline', async (path) => {
    const { text } = await request(site.app).get(path);
    const loaded = [...text.matchAll(/<(?:script|link|img|iframe)[^>]* (?:src|href)="([^"]*)"/g)].map(
      ([, url]) => url,
    );
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((url) => !url?.startsWith('/assets/'))).toEqual([]);
    expect(text).not.toMatch(/<script>|<style|\son\w+="|style="/);
  });

  test('carries the headers that protect it', async () => {
    const { headers } = await request(site.app).get('/inscription');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('that has no form gives a plain visitor no cookie', async () => {
    expect((await request(site.app).get('/')).headers['set-cookie']).toBeUndefined();
    expect(String((await request(site.app).get('/inscription')).headers['set-cookie'])).toMatch(
      /^guichet-form=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });
});

describe('what is told before the form', () => {
  test('who gets an account, who waits, who is turned away and where to go', async () => {
    const text = readable((await request(site.app).get('/')).text);
    for (const part of [
      'Tout de suite',
      'Après une vérification',
      'Pas ici : où vous adresser',
      'artisanat.fr',
      'Accessibilité : partiellement conforme',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('the rules of the policy in force, each with its outcome', async () => {
    const text = readable((await request(site.app).get('/comment-nous-decidons')).text);
    expect(text).toContain('Version 2 des règles');
    expect(
      text.match(/Compte accordé|En attente de vérification|Compte refusé/g)?.length,
    ).toBeGreaterThanOrEqual(26);
  });

  test('no contact that the chamber has not given', async () => {
    expect(readable((await request(site.app).get('/contact')).text)).not.toMatch(/\b0\d( \d\d){4}\b/);
  });
});

describe('errors', () => {
  test('an unknown address is a French page, an unknown API address a problem', async () => {
    const page = await request(site.app).get('/nulle-part');
    expect([page.status, page.type]).toEqual([404, 'text/html']);
    expect(readable(page.text)).toContain('Page introuvable');
    const problem = await request(site.app).get('/api/v2');
    expect([problem.status, problem.type]).toEqual([404, 'application/problem+json']);
    expect(problem.body).toMatchObject({ status: 404, title: 'Page introuvable' });
  });

  test('robots are kept from what is personal', async () => {
    expect((await request(site.app).get('/robots.txt')).text).toContain('Disallow: /demande');
  });

  test('who finds a fault is told whom to write to, until a date to come', async () => {
    const read = async (app: typeof site.app) =>
      (
        await request(app)
          .get('/.well-known/security.txt')
          .expect(200)
          .expect('content-type', /text.plain/)
      ).text;
    const text = await read(site.with({ OPS_EMAIL: 'alarme@cma.invalid' }));
    expect(text).toContain('Contact: mailto:alarme@cma.invalid\n');
    const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
    const days = (expires - site.deps.now().getTime()) / 86_400_000;
    expect([days > 150, days < 365]).toEqual([true, true]);
    expect(await read(site.app)).toContain('Contact: http://localhost:3000/contact\n');
  });

  test('what asks for a member leads to the sign-in page', async () => {
    for (const path of [
      '/mon-espace',
      '/mes-services',
      '/espace-documentaire',
      '/mon-espace/nouvelle-demande',
    ]) {
      const { status, headers } = await request(site.app).get(path);
      expect([path, status, headers['location']]).toEqual([path, 303, '/connexion']);
    }
  });
});

describe('the stylesheet and the script', () => {
  test('may be kept for ever, and bring neither a font nor an address from elsewhere', async () => {
    const { text } = await request(site.app).get('/');
    const paths = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      const answer = await request(site.app).get(path).buffer(true);
      const kept = answer.headers['cache-control'] as unknown;
      expect([answer.status, kept]).toEqual([200, 'public, max-age=31536000, immutable']);
      const content = answer.text ?? String(answer.body);
      expect(content).not.toMatch(/@font-face|GDS Transport|url\(|@import|crown(?! copyright)/i);
    }
  });
});

describe('the log', () => {
  test('names routes, never what was typed or a token', async () => {
    site.logLines.length = 0;
    const token = 'T'.repeat(65);
    const visitor = new Visitor(site.app);
    await visitor.get(`/demande/${token}?email=anne@example.fr`);
    await visitor.get(`/nulle-part/${token}`);
    await visitor.get(`/api/v1/applications/${token}`);
    await visitor.submit('/connexion', { email: 'anne@example.fr', password: 'un secret bien garde' });
    const log = site.logLines.join('');
    expect(log).toContain('"route":"/demande/:token"');
    expect(log).not.toMatch(/TTTT|anne|secret|732829320/);
  });
});

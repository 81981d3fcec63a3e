import express, { type Router } from 'express';
import { chamber } from '../config/chamber.js';
import type { Site } from './parts.js';

const DAY_MS = 86_400_000;
/** RFC 9116 advises less than a year; whoever reads it later asks again. */
const VALID_DAYS = 180;

/** `/.well-known/security.txt` (RFC 9116): where to report a fault. A contact nobody gave is the contact page. */
export function securityTextRoutes({ env, deps }: Pick<Site, 'env' | 'deps'>): Router {
  const email = env.OPS_EMAIL ?? chamber.email;
  const contact = email ? `mailto:${email}` : `${env.PUBLIC_URL}/contact`;
  return express.Router().get('/.well-known/security.txt', (_req, res) => {
    const expires = new Date(deps.now().getTime() + VALID_DAYS * DAY_MS);
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00.000Z`,
      'Preferred-Languages: fr, en',
      `Canonical: ${env.PUBLIC_URL}/.well-known/security.txt`,
    ];
    res.type('text/plain').send(lines.map((line) => `${line}\n`).join(''));
  });
}

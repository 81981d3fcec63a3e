import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/**
 * Headers of every answer of the panel: scripts only of our own with this answer's nonce, no frame around us, nothing
 * kept by a cache, no address given to another site. Styles are written inline by the panel's own design system.
 */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  const nonce = randomBytes(16).toString('base64');
  response.locals['nonce'] = nonce;
  response.set({
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  });
  next();
};

/** Tells browsers to come back by https only; for production, where the panel is behind TLS. */
export const strictTransport: RequestHandler = (_request, response, next) => {
  response.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
  next();
};

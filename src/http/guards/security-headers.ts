import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Nothing is inline and nothing comes from elsewhere, so the policy needs no nonce and no exception.
 * `no-referrer`: an address with a token never travels to another site.
 */
export function securityHeaders(isProduction: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: isProduction ? { maxAge: 31_536_000 } : false,
  });
}

/** Pages are personal: no cache keeps them. Assets set their own header afterwards. */
export const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/** @jsxImportSource preact */
import type { Request, Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { csrfToken } from './guards/csrf.js';
import type { SiteEnv } from './parts.js';
import { Layout } from './pages/layout.js';
import type { Page } from './pages/frame.js';
import { memberOf } from './member.js';

/** Answers with a page. */
export type Show = (res: Response, page: Page, status?: number) => void;

/** The one way a page leaves the house: drawn in the layout, escaped by default. */
export function createShow(env: SiteEnv): Show {
  return (res, page, status = 200) => {
    const req: Request = res.req;
    const frame = {
      path: req.path,
      isSignedIn: memberOf(res) !== null,
      csrfToken: () => csrfToken(env, req, res),
    };
    const html = renderToString(<Layout page={page} frame={frame} />);
    res.status(status).type('html').send(`<!doctype html>${html}`);
  };
}

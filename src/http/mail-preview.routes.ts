import express, { type Router } from 'express';
import { mailPreviewsPage } from './pages/mail-previews.page.js';
import { Refusal } from './refusal.js';
import type { Show } from './show.js';

/** A mail with sample values, as the mail room draws it. */
export interface MailPreview {
  name: string;
  variant: string;
  rendered: { subject: string; text: string; html: string };
}

/** Outside production: every mail, to look at. The mails' own styles are inline, so their page allows them. */
export function mailPreviewRoutes(previews: () => readonly MailPreview[], show: Show): Router {
  const router = express.Router();
  router.get('/dev/mails', (_req, res) => show(res, mailPreviewsPage(previews())));
  router.get('/dev/mails/:index.html', (req, res) => {
    const preview = find(previews(), req.params.index);
    res.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    );
    res.type('html').send(preview.rendered.html);
  });
  router.get('/dev/mails/:index.txt', (req, res) => {
    res.type('text/plain').send(find(previews(), req.params.index).rendered.text);
  });
  return router;
}

function find(previews: readonly MailPreview[], index: string): MailPreview {
  const preview = /^\d+$/.test(index) ? previews[Number(index)] : undefined;
  if (preview === undefined) throw new Refusal(404);
  return preview;
}

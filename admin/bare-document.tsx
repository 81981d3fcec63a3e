/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { chamber } from '../src/config/chamber.js';
import { ACCESSIBILITY_PATH, accessibilityLabel } from './words/accessibility.js';

/** A page of the panel without AdminJS around it: sign-in, errors. */
export function bareDocument(title: string, content: ComponentChildren): string {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Guichet`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/admin/desk.css" />
      </head>
      <body class="desk-bare">
        <a href="#contenu" class="desk-skip">
          Aller au contenu
        </a>
        <header>
          <p class="desk-brand">Guichet</p>
          <p class="desk-hint">{chamber.shortName}</p>
        </header>
        <main id="contenu" tabIndex={-1}>
          {content}
        </main>
        <footer>
          <p>
            <a href={ACCESSIBILITY_PATH}>{accessibilityLabel}</a>
          </p>
        </footer>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToString(page)}`;
}

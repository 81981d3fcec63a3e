import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brandCss } from './brand.js';

const LICENCE = '/* Patterns: govuk-frontend, MIT licence, (c) Crown copyright. Look: ours. */';
const require = createRequire(import.meta.url);

/** One stylesheet: govuk-frontend's rules without its identity (font, crown, crest), then our tokens and our look. */
export function stylesheet(): string {
  const patterns = readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8');
  const ours = readFileSync(new URL('./site.css', import.meta.url), 'utf8');
  return [LICENCE, withoutIdentity(patterns), brandCss(), ours].join('\n');
}

function withoutIdentity(css: string): string {
  return css
    .replace(/\/\*![^]*?\*\//g, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/GDS Transport,arial,sans-serif/g, 'var(--site-font)')
    .replace(/[^{}]*(crown|crest|logotype|rebrand)[^{}]*\{[^{}]*\}/g, '')
    .replace(/[^{}]+\{[^{}]*url\([^)]*\)[^{}]*\}/g, '');
}

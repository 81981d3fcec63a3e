import type { RequestHandler } from 'express';

const STATE = 'window.REDUX_STATE = ';
const AFTER_STATE = ';\n        window.THEME = ';
const AFTER_THEME = ';\n        window.THEME_COMPONENTS = {};';
const GOOGLE_FONTS = /<link[^>]*fonts\.googleapis\.com[^>]*>/g;

/** Makes AdminJS's page safe on its way out; anything else passes as it is. */
export const securePages: RequestHandler = (_request, response, next) => {
  const send = response.send.bind(response);
  response.send = (body: unknown) =>
    send(
      typeof body === 'string' && body.includes(STATE)
        ? securePage(body, String(response.locals['nonce']))
        : body,
    );
  next();
};

/**
 * AdminJS writes its state into an inline script without escaping it, gives its scripts no nonce, and asks Google for
 * a font. The JSON is escaped first: no value can then open a script, so every script left is the template's own.
 * @throws when the template is not the one we know
 */
export function securePage(html: string, nonce: string): string {
  const [before, state, rest] = cut(html, STATE, AFTER_STATE);
  const [between, theme, after] = cut(rest, AFTER_STATE, AFTER_THEME);
  const safe = before + STATE + escapeJson(state) + between + AFTER_STATE + escapeJson(theme) + after;
  return safe
    .replace(GOOGLE_FONTS, '')
    .replace(/<script(?=[\s>])/g, `<script nonce="${nonce}"`)
    .replace('<html lang=fr>', '<html lang="fr">');
}

/** JSON holds no raw line break, so the marks can only be the template's. */
function cut(text: string, start: string, end: string): [string, string, string] {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error('AdminJS’s page is not the one that was made safe');
  return [text.slice(0, from), text.slice(from + start.length, to), text.slice(to)];
}

function escapeJson(json: string): string {
  return json
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

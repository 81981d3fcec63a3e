import type { MessageLinks } from './messages/values.js';

const MASK = '…';
const TOKEN_IN_PATH =
  /(\/(?:compte\/finaliser|demande|mot-de-passe|admin\/acces)\/)(?!oublie(?![\w-]))[\w%.~-]+/g;
const TOKEN_IN_QUERY = /([?&;](?:token|jeton)=)[^&;\s"'<>]+/g;
const WITH_TOKENS = ['finalise', 'follow', 'password'] as const;

/** A text that may be stored or shown: whatever would open something is replaced by « … ». */
export function maskLinks(text: string): string {
  return text.replace(TOKEN_IN_PATH, `$1${MASK}`).replace(TOKEN_IN_QUERY, `$1${MASK}`);
}

/** The links of a message for a copy that is kept: no token is in it, whatever its address looks like. */
export function maskedLinks(links: MessageLinks): MessageLinks {
  const masked = WITH_TOKENS.flatMap((name) => {
    const href = links[name];
    return href === undefined ? [] : [[name, masksOf(href)] as const];
  });
  return { ...links, ...Object.fromEntries(masked) };
}

function masksOf(href: string): string {
  const masked = maskLinks(href);
  return masked === href ? `${new URL(href).origin}/${MASK}` : masked;
}

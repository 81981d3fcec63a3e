import type { Request } from 'express';
import type { LinkPurpose } from '../accounts/link-token.entity.js';
import { findLink, openLink, type OpenedLink } from '../accounts/links.js';
import type { Site } from './parts.js';

const SESSION_KEY = {
  finalise: 'finaliseLinkId',
  password: 'passwordLinkId',
  follow: 'followLinkId',
} as const satisfies Record<LinkPurpose, string>;

/**
 * The first GET of a mailed link: its token is exchanged for this browser's cookie, so that the address becomes clean.
 * Nothing is consumed. False when the token is not one of ours.
 */
export async function keepLink(
  site: Site,
  req: Request,
  token: string,
  purpose: LinkPurpose,
): Promise<boolean> {
  const opened = await open(site, token, purpose);
  if (opened.kind === 'unknown') {
    site.note(req, 'link_refused');
    return false;
  }
  req.session[SESSION_KEY[purpose]] = opened.link.id;
  return true;
}

/** The link this request stands on: the token of its address, else what the cookie keeps. */
export async function linkOf(site: Site, req: Request, purpose: LinkPurpose): Promise<OpenedLink> {
  const opened = await linkUnder(site, req, purpose);
  if (opened.kind === 'used' || opened.kind === 'expired') {
    site.note(req, 'link_refused', { accountId: opened.link.accountId });
  }
  return opened;
}

async function linkUnder(site: Site, req: Request, purpose: LinkPurpose): Promise<OpenedLink> {
  const token: unknown = req.params['token'];
  if (typeof token === 'string') return open(site, token, purpose);
  const id = req.session[SESSION_KEY[purpose]];
  return id === undefined
    ? { kind: 'unknown' }
    : findLink(site.deps.dataSource, id, purpose, site.deps.now());
}

/** Forgets a link that has done its work. */
export function dropLink(req: Request, purpose: LinkPurpose): void {
  delete req.session[SESSION_KEY[purpose]];
}

function open({ deps, env }: Site, token: string, purpose: LinkPurpose): Promise<OpenedLink> {
  return openLink(deps.dataSource, env.LINK_SECRET, token, purpose, deps.now());
}

import type { Request, Response } from 'express';
import { findFollowed, type FollowedApplication } from '../applications/followed.query.js';
import { linkOf } from './mailed-link.js';
import { memberOf } from './member.js';
import type { Site } from './parts.js';
import { Refusal } from './refusal.js';

/**
 * The demande this browser follows: by its mailed link, or from « Votre espace » by its owner.
 * @throws Refusal 404 when it follows none
 */
export async function followed(site: Site, req: Request, res: Response): Promise<FollowedApplication> {
  const { followedFromSpace } = req.session;
  const found =
    followedFromSpace === undefined || req.params['token'] !== undefined
      ? await followedByLink(site, req)
      : ownedBy(memberOf(res)?.id, await findFollowed(site.deps, followedFromSpace));
  if (found === null) throw new Refusal(404);
  return found;
}

async function followedByLink(site: Site, req: Request): Promise<FollowedApplication | null> {
  const opened = await linkOf(site, req, 'follow');
  const id = opened.kind === 'valid' ? opened.link.applicationId : null;
  return id === null ? null : findFollowed(site.deps, id);
}

function ownedBy(
  accountId: string | undefined,
  found: FollowedApplication | null,
): FollowedApplication | null {
  return found !== null && found.accountId === accountId ? found : null;
}

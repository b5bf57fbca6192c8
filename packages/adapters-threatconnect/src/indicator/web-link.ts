import { uiBaseOf } from '../base-url.ts';

export interface LinkedIndicator {
  readonly webLink: string | undefined;
  readonly owner: string;
  readonly id: string | undefined;
}

const DETAILS = '/auth/indicators/details/';

/**
 * Where a browser shows one owner's copy. The platform's own link is taken if it leads to the configured host; one of 6.4
 * is relative, and those before 7.0 lack the owner (dossier §5).
 */
export function webLink({ webLink: given, owner, id }: LinkedIndicator, url: URL): string {
  const link = platformLink(given, url);
  if (link === undefined) return ownLink(id, uiBaseOf(url));
  const isOld = link.pathname.includes(DETAILS);
  if (isOld && !link.searchParams.has('owner')) link.searchParams.set('owner', owner);
  return link.href;
}

/** A link of the platform's to a page of its own; undefined for any other (dossier §5). */
export function platformLink(given: string | undefined, url: URL): URL | undefined {
  if (given === undefined) return undefined;
  const link = URL.parse(given.startsWith('/') ? uiBaseOf(url) + given : given);
  const isOwn = link !== null && /^https?:$/.test(link.protocol) && link.host === url.host;
  return isOwn ? link : undefined;
}

/** The form since 7.0; without an id there is only the front page. */
const ownLink = (id: string | undefined, base: string): string =>
  id === undefined ? `${base}/` : `${base}/#/details/indicators/${encodeURIComponent(id)}/overview`;

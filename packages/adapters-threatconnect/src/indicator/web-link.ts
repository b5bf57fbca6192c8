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
  const base = uiBaseOf(url);
  const link = given === undefined ? null : toUrl(given, base);
  if (link === null || link.host !== url.host) return ownLink(id, base);
  const isOld = link.pathname.includes(DETAILS);
  if (isOld && !link.searchParams.has('owner')) link.searchParams.set('owner', owner);
  return link.href;
}

function toUrl(given: string, base: string): URL | null {
  const link = URL.parse(given.startsWith('/') ? base + given : given);
  return link !== null && /^https?:$/.test(link.protocol) ? link : null;
}

/** The form since 7.0; without an id there is only the front page. */
const ownLink = (id: string | undefined, base: string): string =>
  id === undefined ? `${base}/` : `${base}/#/details/indicators/${encodeURIComponent(id)}/overview`;

import type { Group, Indicator } from '../store/indicator.ts';
import type { Owner } from '../store/owners.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import type { ThreatconnectWorld } from '../world.ts';

/** Where links of a reply begin. */
export interface LinkBase {
  readonly world: ThreatconnectWorld;
  readonly origin: string;
}

const form = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);

const ownerPart = ({ name }: Owner): string => `&owner=${form(name)}`;

/** Page and parameter of the built-in types (dossier §5); a URL goes by its id, a file by one hash. */
function legacyPage({ id, type, values }: Indicator): string {
  const [first = ''] = Object.values(values);
  const pages: Readonly<Record<string, string>> = {
    Address: `address.xhtml?address=${form(first)}`,
    Host: `host.xhtml?host=${form(first)}`,
    URL: `url.xhtml?orgid=${id}`,
    EmailAddress: `emailaddress.xhtml?emailaddress=${form(first)}`,
    File: `file.xhtml?file=${first}`,
  };
  return `/auth/indicators/details/${pages[type.name] ?? `customIndicator.xhtml?id=${id}`}`;
}

/** Links of the user interface begin where the API does, without `/api`. */
function uiBase({ world, origin }: LinkBase): string {
  const { uiBase: fixed } = world.behaviour;
  return fixed ?? `${origin}${world.place.basePath.replace(/\/api$/, '')}`;
}

/** As v2 always had it, and `legacyLink` of v3. */
export const legacyLink = (indicator: Indicator, base: LinkBase): string =>
  `${uiBase(base)}${legacyPage(indicator)}${ownerPart(indicator.owner)}`;

/** `webLink` of v3: relative in 6.4, without an owner until 7.0, the new form from then on. */
export function v3Link(indicator: Indicator, base: LinkBase): string {
  const { platform } = base.world.behaviour;
  if (isAtLeast(platform, since.newLinks)) return newLink('indicators', indicator.id, base);
  const start = isAtLeast(platform, since.absoluteLinks) ? uiBase(base) : '';
  return `${start}${legacyPage(indicator)}`;
}

const newLink = (kind: string, id: string, base: LinkBase): string =>
  `${uiBase(base)}/#/details/${kind}/${id}${base.world.behaviour.webLinkOverview ? '/overview' : ''}`;

export function groupLinks(
  group: Group,
  base: LinkBase,
): { readonly webLink: string; readonly legacyLink?: string } {
  const name = group.type.toLowerCase();
  const page = `/auth/${name}/${name}.xhtml?${name}=${group.id}`;
  const { platform } = base.world.behaviour;
  if (isAtLeast(platform, since.newLinks))
    return {
      webLink: newLink('groups', String(group.id), base),
      legacyLink: `${uiBase(base)}${page}`,
    };
  return { webLink: isAtLeast(platform, since.absoluteLinks) ? `${uiBase(base)}${page}` : page };
}

export const tagLink = (tag: string, owner: Owner, base: LinkBase): string =>
  `${uiBase(base)}/auth/tags/tag.xhtml?tag=${form(tag)}${ownerPart(owner)}`;

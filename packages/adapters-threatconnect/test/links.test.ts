import { describe, expect, it } from 'vitest';
import { ThreatconnectLookup } from '../src/index.ts';
import { matchesOf, type OpenPlatform, platforms } from './open-platform.ts';

const HOST = { type: 'Host', value: 'a.example', owner: 'Söhne & Co' };

describe('links', () => {
  const open = platforms();
  /** One copy in an owner with an odd name, and one group beside it. */
  const linksOf = async ({ platform, options }: OpenPlatform) => {
    platform.addOwner({ name: HOST.owner, type: 'Community' });
    const group = { type: 'Adversary', name: 'Example Spider' };
    const id = platform.addIndicator({ ...HOST, groups: [group] });
    const subject = { type: 'FQDN', value: HOST.value };
    const [match] = matchesOf((await new ThreatconnectLookup(options).lookUp([subject]))[0]);
    const groups = match?.details?.find(({ title }) => title === 'Groups');
    const [entry] = groups?.kind === 'entries' ? groups.entries : [];
    return { id, link: match?.link, adversaries: match?.adversaries, group: entry };
  };

  it.each([
    ['6.2', '/auth/indicators/details/host.xhtml?host=a.example&owner=S%C3%B6hne+%26+Co'],
    ['6.4', '/auth/indicators/details/host.xhtml?host=a.example&owner=S%C3%B6hne+%26+Co'],
    ['6.5', '/auth/indicators/details/host.xhtml?host=a.example&owner=S%C3%B6hne+%26+Co'],
    ['7.12', '/#/details/indicators/1001/overview'],
  ])('lead to the copy of its owner on %s', async (version, path) => {
    const opened = await open({ platform: version });
    expect((await linksOf(opened)).link).toBe(opened.platform.url.origin + path);
  });

  it('stay below a prefix', async () => {
    const opened = await open({ basePath: '/tc/api', platform: '6.4' });
    expect((await linksOf(opened)).link).toContain(`${opened.platform.url.origin}/tc/auth/`);
  });

  it('of groups are told too, and those that are somebody are adversaries', async () => {
    const opened = await open();
    const { group, adversaries } = await linksOf(opened);
    expect(adversaries).toEqual(['Example Spider']);
    expect(group).toMatchObject({ label: 'Adversary', value: 'Example Spider' });
    expect(group?.link).toContain(`${opened.platform.url.origin}/#/details/groups/`);
  });

  it.each([
    ['https://evil.example', 'another host'],
    ['javascript:alert(1)//', 'no web address'],
    ['javascript://HERE', 'no web address, though it names the host'],
  ])('to %s (%s) are not taken over', async (uiBase) => {
    const opened = await open();
    const { platform } = opened;
    platform.configure({ uiBase: uiBase.replace('HERE', platform.url.host) });
    const { id, link, group } = await linksOf(opened);
    expect(link).toBe(`${platform.url.origin}/#/details/indicators/${id}/overview`);
    expect(group?.link).toBeUndefined();
  });
});

import { ROUTES } from '@intelbridge/app-shell';
import { describe, expect, it } from 'vitest';
import { buildManifest, manifestText } from '../manifest/build-manifest.ts';

const manifest = buildManifest('1.2.3', 'v4');
const actions = manifest.gui_actions ?? [];
const onAddresses = actions.filter(({ groups }) => groups.includes('ipPopup'));
const isCrowdsec = ({ text }: { readonly text: string }) => text.includes('CrowdSec');
const rightClicks = onAddresses.filter((action) => !isCrowdsec(action));
const providers = (manifest.metadata_providers ?? []).map(({ metadata_type: type }) => type);

describe('the manifest', () => {
  it('differs between the streams in the image only, so that one is an upgrade of the other', () => {
    const image = /"image": "[^"]*"/;
    expect(manifestText(manifest).replace(image, '')).toBe(
      manifestText(buildManifest('1.2.3', 'v2')).replace(image, ''),
    );
    expect(manifest.image).not.toBe(buildManifest('1.2.3', 'v2').image);
  });

  it('has the right-click actions of the guides, in their order', () => {
    expect(rightClicks.map(({ text }) => text)).toEqual([
      'Add Indicator to ThreatQ',
      'Whitelist Indicator in ThreatQ',
      'Mark as False Positive in ThreatQ',
      'Mark as True Positive in ThreatQ',
      'Get Indicator Details from ThreatQ',
      'Mark false positive in ThreatConnect',
      'ThreatConnect Info',
    ]);
  });

  it('offers the look-up at CrowdSec on every address, and on nothing else', () => {
    expect(actions.filter(isCrowdsec).map(({ text, groups }) => [text, groups])).toEqual([
      ['CrowdSec IP Lookup', ['ipPopup']],
    ]);
  });

  it.each([
    'ipPopup',
    'ariel:URL',
    'ariel:Hostname',
    'ariel:MD5 Hash',
    'ariel:SHA256 Hash',
    'ariel:Sender',
  ])('offers all five on %s', (group) => {
    expect(rightClicks.every(({ groups }) => groups.includes(group))).toBe(true);
  });

  it.each(['ip', 'ariel:URL', 'ariel:Hostname', 'ariel:URL Host'])(
    'shows a tooltip on %s',
    (type) => {
      expect(providers).toContain(type);
    },
  );

  it('puts the offense button on the list and on the summary', () => {
    const button = actions.find(({ text }) => text === 'ThreatQ Context Info');
    expect(button?.groups).toEqual(['OffenseListToolbar', 'OffenseSummaryToolbar']);
  });

  it('shows the settings to administrators only', () => {
    expect(manifest.configuration_pages?.[0]?.required_capabilities).toEqual(['ADMIN']);
  });

  it('has QRadar post when the app is removed', () => {
    const hook = manifest.uninstall_hooks?.[0]?.rest_method;
    expect(manifest.rest_methods?.find(({ name }) => name === hook)?.method).toBe('POST');
  });

  it('uses every REST method that the app has for QRadar', () => {
    const used = new Set(
      [
        ...actions,
        ...(manifest.metadata_providers ?? []),
        ...(manifest.dashboard_items ?? []),
        ...(manifest.uninstall_hooks ?? []),
      ].map(({ rest_method: name }) => name),
    );
    const offered = ROUTES.flatMap(({ rest }) => rest?.name ?? []);
    expect(offered.filter((name) => !used.has(name))).toEqual([]);
  });
});

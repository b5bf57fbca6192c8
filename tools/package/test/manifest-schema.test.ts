import { describe, expect, it } from 'vitest';
import { buildManifest } from '../manifest/build-manifest.ts';
import { manifest } from '../manifest/manifest.schema.ts';
import { changedManifest, GONE } from './changed.ts';

/** What the SDK's schema refuses, each planted in our manifest. */
const VIOLATIONS: readonly (readonly [what: string, path: string, value: unknown])[] = [
  ['no name', 'name', GONE],
  ['no description', 'description', GONE],
  ['no version', 'version', GONE],
  ['no uuid', 'uuid', GONE],
  ['an empty name', 'name', ''],
  ['an angle bracket', 'description', 'a <b> c'],
  ['a version with a space', 'version', '1.2 beta'],
  ['a uuid that is none', 'uuid', 'intelbridge'],
  ['a boolean that is no text', 'load_flask', false],
  ['another boolean that is no text', 'use_qradar_csrf', true],
  ['a text that is no boolean', 'single_instance_only', 'yes'],
  ['a third boolean that is no text', 'multitenancy_safe', false],
  ['a hook whose boolean is no text', 'uninstall_hooks.0.last_instance_only', true],
  ['a hook without description', 'uninstall_hooks.0.description', GONE],
  ['a hook without REST method', 'uninstall_hooks.0.rest_method', GONE],
  ['memory in words', 'resources.memory', '256'],
  ['no memory at all', 'resources.memory', 0],
  ['OAuth without capabilities', 'authentication.oauth2.requested_capabilities', []],
  ['an OAuth flow that is none', 'authentication.oauth2.authorisation_flow', 'client'],
  ['a tab without id', 'areas.0.id', GONE],
  ['a tab without address', 'areas.0.url', ''],
  ['a capability with a digit', 'areas.0.required_capabilities', ['ADMIN2']],
  ['a capability with an underscore', 'configuration_pages.0.required_capabilities', ['A_B']],
  ['a page without description', 'configuration_pages.0.description', GONE],
  ['an icon that is a number', 'configuration_pages.0.icon', 16],
  ['a REST method without slash', 'rest_methods.0.url', 'actions/add'],
  ['a REST method of the slash alone', 'rest_methods.0.url', '/'],
  ['a verb that is none', 'rest_methods.0.method', 'FETCH'],
  ['arguments that are no list', 'rest_methods.0.argument_names', 'context'],
  ['an action without id', 'gui_actions.0.id', GONE],
  ['an action without groups', 'gui_actions.0.groups', GONE],
  ['a page script for all pages of one application', 'page_scripts.0.app_name', 'SEM'],
  ['a page script for one page of all applications', 'page_scripts.0.page_id', 'EventList'],
  ['a page script of an unknown application', 'page_scripts.0.app_name', 'Sem'],
  ['a page script without script', 'page_scripts.0.scripts', GONE],
  ['a metadata type of no kind', 'metadata_providers.0.metadata_type', 'host'],
  ['a metadata provider without REST method', 'metadata_providers.0.rest_method', GONE],
  ['a dashboard item without text', 'dashboard_items.0.text', GONE],
  ['a service without version', 'services.0.version', GONE],
  ['a service with a slash in its name', 'services.0.name', 'intel/bridge'],
  ['a service with a port in words', 'services.0.port', '5000'],
  ['a service with a boolean that is no text', 'services.0.autostart', true],
  ['a service that may restart perhaps', 'services.0.autorestart', 'perhaps'],
  ['a signal that is none', 'services.0.stopsignal', 'STOP'],
  ['a time to stop in words', 'services.0.stopwaitsecs', '8'],
  ['an endpoint without path', 'services.0.endpoints.0.path', GONE],
  ['a variable that begins with a digit', 'environment_variables.0.name', '1_STORE'],
  ['a variable with an equals sign', 'environment_variables.0.name', 'A=B'],
  ['a variable without value', 'environment_variables.0.value', ''],
  ['the dead key of old manifests', 'dependencies', {}],
  ['a mistyped key', 'use_qradar_crsf', 'true'],
];

describe('the schema of the manifest', () => {
  it.each(['v2', 'v4'] as const)('takes the manifest of the build for %s', (stream) => {
    expect(manifest.safeParse(buildManifest('1.2.3', stream)).error).toBeUndefined();
  });

  it.each(VIOLATIONS)('refuses %s (%s)', (_what, path, value) => {
    expect(manifest.safeParse(changedManifest(path, value)).success).toBe(false);
  });

  it('refuses an action that does nothing', () => {
    const idle = { id: 'a', text: 'a', groups: ['ipPopup'] };
    expect(manifest.safeParse(changedManifest('gui_actions.0', idle)).success).toBe(false);
  });

  it('refuses a manifest that adds nothing to QRadar', () => {
    const { name, description, version, uuid } = buildManifest('1.2.3', 'v4');
    expect(manifest.safeParse({ name, description, version, uuid }).success).toBe(false);
  });
});

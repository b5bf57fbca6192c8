import { describe, expect, it } from 'vitest';
import { sizeProblems } from '../check/file-rules.ts';
import type { Subject } from '../check/rule.ts';
import { RULES } from '../check/rules.ts';
import { soundSubject, withFile, withManifest } from './sound-subject.ts';

type Action = NonNullable<Subject['manifest']['gui_actions']>[number];
const withAction = (change: Partial<Action>): Subject =>
  withManifest(({ gui_actions = [] }) => ({
    gui_actions: gui_actions.map((action, at) => (at === 0 ? { ...action, ...change } : action)),
  }));
const withService = (change: object): Subject =>
  withManifest(({ services = [] }) => ({
    services: services.map((service) => ({ ...service, ...change })),
  }));
const twice = (
  part: 'gui_actions' | 'areas' | 'rest_methods' | 'services' | 'metadata_providers',
) => withManifest((manifest) => ({ [part]: [...(manifest[part] ?? []), manifest[part]?.[0]] }));

/** Packages that break a rule, by its name. */
const PLANTED: Readonly<Record<string, readonly Subject[]>> = {
  'no key twice': [
    {
      ...soundSubject(),
      manifestText: soundSubject().manifestText.replace('{', '{\n  "name": "Other",'),
    },
  ],
  'REST methods exist': [
    withAction({ rest_method: 'intelbridgeGone' }),
    withManifest(() => ({ uninstall_hooks: [{ description: 'd', rest_method: 'gone' }] })),
    withManifest(() => ({ metadata_providers: [{ rest_method: 'gone', metadata_type: 'ip' }] })),
    withManifest(() => ({
      dashboard_items: [{ text: 't', description: 'd', rest_method: 'gone' }],
    })),
  ],
  'what pages call only reads': [withAction({ rest_method: 'intelbridgeRemoveSets' })],
  'ids and names are unique': [
    twice('gui_actions'),
    twice('areas'),
    twice('rest_methods'),
    twice('metadata_providers'),
    twice('services'),
    withManifest(({ services = [] }) => ({
      services: [...services, { name: 'another', version: '1', port: 5000 }],
    })),
  ],
  'a service listens on port 5000': [
    withService({ port: 5001 }),
    withManifest(() => ({ load_flask: 'true' })),
  ],
  'the image is one of the v2 framework': [
    withManifest(() => ({ image: undefined })),
    withManifest(() => ({ image: 'qradar-app-base:1.0.0' })),
  ],
  'the version has three numbers': [withManifest(() => ({ version: '1.0' }))],
  'memory is asked for': [withManifest(() => ({ resources: {} }))],
  'QRadar guards unsafe calls': [withManifest(() => ({ use_qradar_csrf: 'false' }))],
  'capabilities exist': [
    withAction({ required_capabilities: ['ADMINISTRATOR'] }),
    withManifest(() => ({ authentication: { oauth2: { requested_capabilities: ['ROOT'] } } })),
  ],
  'OAuth is the one kind that QRadar takes': [
    withManifest(() => ({
      authentication: {
        oauth2: { authorisation_flow: 'IMPLICIT', requested_capabilities: ['ADMIN'] },
      },
    })),
  ],
  'groups of actions exist': [
    withAction({ groups: ['ipPopUp'] }),
    withAction({ groups: ['ariel:'] }),
    withAction({ groups: ['OffenseList'] }),
  ],
  'the app answers what the manifest names': [
    withManifest(() => ({ areas: [{ id: 'a', text: 'a', url: 'gone' }] })),
    withManifest(() => ({ configuration_pages: [{ text: 'a', description: 'a', url: 'gone' }] })),
    withManifest(({ rest_methods = [] }) => ({
      rest_methods: [...rest_methods, { name: 'other', method: 'GET', url: '/gone' }],
    })),
  ],
  'scripts and icons are in the package': [
    withFile('app/static/intelbridge.js', undefined),
    withAction({ icon: 'static/img/gone.png' }),
  ],
  'actions call functions of the page script': [
    withAction({ javascript: 'intelbridge_gone(result)' }),
    withAction({ javascript: 'intelbridge_open(result); alert(1)' }),
    withAction({ javascript: 'intelbridge_open(context)' }),
    withFile('app/static/intelbridge.js', 'intelbridge_open_all(); intelbridge_enrich();'),
  ],
  'commands of services are in the package': [
    withFile('container/service/start-intelbridge.sh', undefined),
    withService({ command: '/opt/app-root/app/intelbridge.mjs' }),
    withService({ command: undefined }),
  ],
  'the layout is that of an app': [
    withFile('app/LICENCES.txt', undefined),
    withFile('intelbridge/app/main.js', ''),
    withFile('store/intelbridge.sqlite', ''),
  ],
  'nothing of the framework is replaced': [
    withFile('bin/start.sh', ''),
    withFile('startup.d/A0000_start_container.sh', ''),
  ],
  'scripts end their lines as Linux does': [
    withFile('container/service/start-intelbridge.sh', '#!/bin/bash\r\n'),
    withFile('container/build/ordering.txt', '/opt/app-root/container/build/install-node.sh\r\n'),
  ],
  'steps of the build exist': [withFile('container/build/install-node.sh', undefined)],
};

describe('the rules of a package', () => {
  it.each(RULES)('find nothing in a sound one: $name', (rule) => {
    expect(rule.problems(soundSubject())).toEqual([]);
  });

  it.each(RULES)('catch what is planted: $name', (rule) => {
    const planted = PLANTED[rule.name] ?? [];
    expect(planted.length).toBeGreaterThan(0);
    for (const subject of planted) expect(rule.problems(subject)).not.toEqual([]);
  });

  it('keep a zip under 60 MB', () => {
    expect(sizeProblems(new Uint8Array(59_999_999))).toEqual([]);
    expect(sizeProblems(new Uint8Array(60_000_000))).not.toEqual([]);
  });
});

import { ROUTES } from '@intelbridge/app-shell';
import { APP_ROOT } from '../identity.ts';
import type { Manifest } from '../manifest/manifest.schema.ts';
import { ACTION_GROUPS, CAPABILITIES } from './known-names.ts';
import type { Rule } from './rule.ts';
import { onDisk, pageScriptText, staticFiles } from './static-files.ts';

/** What the manifest names has to be there: in QRadar, in the app, in the package. */
export const REFERENCE_RULES: readonly Rule[] = [
  {
    name: 'capabilities exist',
    problems: ({ manifest }) =>
      capabilitiesOf(manifest)
        .filter((capability) => !CAPABILITIES.has(capability))
        .map((capability) => `there is no capability ${capability}`),
  },
  {
    name: 'OAuth is the one kind that QRadar takes',
    problems: ({ manifest: { authentication } }) =>
      authentication?.oauth2 === undefined ||
      authentication.oauth2.authorisation_flow === 'CLIENT_CREDENTIALS'
        ? []
        : ['authorisation_flow is not CLIENT_CREDENTIALS'],
  },
  {
    name: 'groups of actions exist',
    problems: ({ manifest }) =>
      (manifest.gui_actions ?? []).flatMap(({ id, groups }) =>
        groups
          .filter((group) => !ACTION_GROUPS.has(group) && !/^ariel:.+/.test(group))
          .map((group) => `gui action ${id}: there is no group ${group}`),
      ),
  },
  {
    name: 'the app answers what the manifest names',
    problems: ({ manifest }) =>
      [
        ...(manifest.rest_methods ?? []).map(({ method, url }) => `${method} ${url}`),
        ...(manifest.areas ?? []).map(({ url }) => `GET ${withSlash(url)}`),
        ...(manifest.configuration_pages ?? []).map(({ url }) => `GET ${withSlash(url)}`),
        'GET /debug',
      ]
        .filter((call) => !ROUTES.some(({ method, url }) => `${method} ${url}` === call))
        .map((call) => `the app has no route ${call}`),
  },
  {
    name: 'scripts and icons are in the package',
    problems: (subject) =>
      staticFiles(subject.manifest)
        .map(onDisk)
        .filter((path) => !subject.files.has(`app/${path}`))
        .map((path) => `app/${path} is missing`),
  },
  {
    name: 'actions call functions of the page script',
    // An action whose function is missing breaks the whole right-click menu, for every app.
    problems: (subject) => {
      const script = pageScriptText(subject);
      return (subject.manifest.gui_actions ?? []).flatMap(({ id, javascript = '' }) => {
        const name = /^([\w$]+)\(result\)$/.exec(javascript)?.[1];
        if (name === undefined)
          return [`gui action ${id} does not call one function with the result`];
        return new RegExp(`\\b${name}\\b`).test(script)
          ? []
          : [`gui action ${id} calls ${name}, which no page script has`];
      });
    },
  },
  {
    name: 'commands of services are in the package',
    problems: ({ manifest, files }) =>
      (manifest.services ?? []).flatMap(({ name, command }) => {
        const path = command?.replace(`${APP_ROOT}/`, '') ?? '';
        // The framework sets the executable bit there and nowhere else.
        return files.has(path) && path.startsWith('container/service/')
          ? []
          : [`service ${name}: ${command ?? 'no command'} is no file of container/service`];
      }),
  },
];

function capabilitiesOf(manifest: Manifest): readonly string[] {
  const guarded = [
    ...(manifest.areas ?? []),
    ...(manifest.rest_methods ?? []),
    ...(manifest.dashboard_items ?? []),
    ...(manifest.configuration_pages ?? []),
    ...(manifest.gui_actions ?? []),
  ];
  return [
    ...guarded.flatMap(({ required_capabilities: required }) => required ?? []),
    ...(manifest.authentication?.oauth2?.requested_capabilities ?? []),
  ];
}

const withSlash = (url: string): string => (url.startsWith('/') ? url : `/${url}`);

import { pageScript, ROUTES } from '@intelbridge/app-shell';
import { APP_ROOT, IDENTITY, MEMORY_MB } from '../identity.ts';
import { STREAMS, type StreamName } from '../streams.ts';
import { ariel, HOST_FIELDS, URL_FIELDS } from './fields.ts';
import { GUI_ACTIONS } from './gui-actions.ts';
import type { Manifest, RestMethod } from './manifest.schema.ts';
import { SERVICE } from './service.ts';

const ADMIN = ['ADMIN'];

/** The manifest of one build; the builds of all streams differ in `image` only. */
export function buildManifest(version: string, stream: StreamName): Manifest {
  return {
    name: IDENTITY.name,
    description: IDENTITY.description,
    version,
    uuid: IDENTITY.uuid,
    image: STREAMS[stream].image,
    load_flask: 'false',
    // The app checks for itself too: a console older than 7.3.3 FP9 does not know this key.
    use_qradar_csrf: 'true',
    single_instance_only: 'true',
    // What the platforms know is the whole organisation's, not one tenant's.
    multitenancy_safe: 'false',
    resources: { memory: MEMORY_MB },
    authentication: {
      oauth2: { authorisation_flow: 'CLIENT_CREDENTIALS', requested_capabilities: ADMIN },
    },
    environment_variables: [{ name: 'INTELBRIDGE_STORE', value: `${APP_ROOT}/store` }],
    services: [SERVICE],
    rest_methods: restMethods(),
    ...pageObjects(version),
    uninstall_hooks: [
      {
        description: 'Removes the reference sets of Intelbridge, if its settings say so',
        rest_method: 'intelbridgeRemoveSets',
        last_instance_only: 'true',
      },
    ],
  };
}

/** As it lies in the zip. */
export const manifestText = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, undefined, 2)}\n`;

const pageObjects = (version: string) => ({
  areas: [
    {
      id: 'IntelbridgeArea',
      text: IDENTITY.name,
      description: IDENTITY.description,
      url: 'index',
      required_capabilities: [],
    },
  ],
  configuration_pages: [
    {
      text: `${IDENTITY.name} settings`,
      description: 'Platforms, data collections, intervals and credentials',
      url: 'config',
      icon: 'static/img/config32.png',
      required_capabilities: ADMIN,
    },
  ],
  gui_actions: GUI_ACTIONS,
  page_scripts: [{ app_name: '*' as const, page_id: '*' as const, scripts: [pageScript(version)] }],
  metadata_providers: [
    { rest_method: 'intelbridgeHoverIp', metadata_type: 'ip' },
    ...URL_FIELDS.map(hover('intelbridgeHoverUrl')),
    ...HOST_FIELDS.map(hover('intelbridgeHoverHost')),
  ],
  dashboard_items: [
    {
      text: 'ThreatQ Reference Set Summary',
      description: 'Reference sets and how many indicators they hold',
      rest_method: 'intelbridgeDashboard',
      required_capabilities: [],
    },
  ],
});

const hover = (rest_method: string) => (field: string) => ({
  rest_method,
  metadata_type: ariel(field),
});

const restMethods = (): RestMethod[] =>
  ROUTES.flatMap(({ method, url, access, rest }) =>
    rest === undefined
      ? []
      : [
          {
            name: rest.name,
            method,
            url,
            argument_names: rest.args,
            required_capabilities: access === 'admin' ? ADMIN : [],
          },
        ],
  );

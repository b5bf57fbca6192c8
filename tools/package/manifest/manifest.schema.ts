import { z } from 'zod';
import {
  area,
  configurationPage,
  dashboardItem,
  guiAction,
  metadataProvider,
  pageScript,
  restMethod,
} from './page-objects.schema.ts';
import { service } from './service.schema.ts';
import { booleanText, optionalText, text, variableName, version } from './texts.schema.ts';

const rows = <Row extends z.ZodType>(row: Row) => z.array(row).readonly().optional();

const authentication = z.strictObject({
  oauth2: z
    .strictObject({
      authorisation_flow: z
        .enum(['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS', 'IMPLICIT', 'RESOURCE_OWNER_PASSWORD'])
        .optional(),
      requested_capabilities: z.array(text).min(1).readonly(),
    })
    .optional(),
});

const uninstallHook = z.strictObject({
  description: text,
  rest_method: text,
  last_instance_only: booleanText.optional(),
  documentation_url: text.optional(),
});

const PARTS = {
  areas: rows(area),
  rest_methods: rows(restMethod),
  dashboard_items: rows(dashboardItem),
  configuration_pages: rows(configurationPage),
  gui_actions: rows(guiAction),
  page_scripts: rows(pageScript),
  metadata_providers: rows(metadataProvider),
  services: rows(service),
  load_flask: booleanText.optional(),
};

/**
 * The manifest of an app as the SDK 2.1 checks it, retyped for the objects that Intelbridge uses. Stricter in one
 * thing: a key that is not in it is refused, as a mistyped one would be lost in silence.
 */
export const manifest = z
  .strictObject({
    name: text,
    description: text,
    version,
    uuid: z.uuid(),
    image: optionalText.optional(),
    use_qradar_csrf: booleanText.optional(),
    single_instance_only: booleanText.optional(),
    multitenancy_safe: booleanText.optional(),
    add_app_capability: booleanText.optional(),
    resources: z.strictObject({ memory: z.int().min(1).optional() }).optional(),
    authentication: authentication.optional(),
    environment_variables: rows(z.strictObject({ name: variableName, value: text })),
    uninstall_hooks: rows(uninstallHook),
    ...PARTS,
  })
  .refine((whole) => Object.keys(PARTS).some((part) => part in whole), {
    message: `has none of ${Object.keys(PARTS).join(', ')}`,
  });

export type Manifest = z.output<typeof manifest>;
export type GuiAction = z.output<typeof guiAction>;
export type RestMethod = z.output<typeof restMethod>;

import { z } from 'zod';
import { capabilities, icon, metadataType, optionalText, restUrl, text } from './texts.schema.ts';

const guarded = { required_capabilities: capabilities.optional() };
const served = { named_service: text.optional() };

/** A tab. */
export const area = z.strictObject({
  id: text,
  text: optionalText,
  description: optionalText.optional(),
  url: text,
  ...served,
  ...guarded,
});

export const restMethod = z.strictObject({
  name: text,
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'CONNECT', 'PATCH']),
  url: restUrl,
  argument_names: z.array(optionalText).readonly().optional(),
  ...served,
  ...guarded,
});

export const dashboardItem = z.strictObject({
  text,
  description: text,
  rest_method: text,
  ...guarded,
});

/** An icon of the Admin tab. */
export const configurationPage = z.strictObject({
  text,
  description: text,
  icon: icon.optional(),
  url: text,
  ...served,
  ...guarded,
});

/** A line of a right-click menu or a button of a toolbar. */
export const guiAction = z
  .strictObject({
    id: text,
    text,
    description: optionalText.optional(),
    icon: icon.optional(),
    javascript: z.string().optional(),
    rest_method: optionalText.optional(),
    groups: z.array(text).readonly(),
    ...served,
    ...guarded,
  })
  .refine(
    ({ javascript, rest_method: method }) => javascript !== undefined || method !== undefined,
    {
      message: 'has neither javascript nor rest_method',
    },
  );

const APPLICATIONS = [
  'assetprofile',
  'Assets',
  'EventViewer',
  'Forensics',
  'QRadar',
  'QVM',
  'Reports',
  'SEM',
  'SRM',
  'Surveillance',
] as const;

const scripts = { scripts: z.array(text).readonly(), ...served };

/** The SDK takes one page of one application, or all of all; the halves fall through its `oneOf`. */
export const pageScript = z.union([
  z.strictObject({ app_name: z.literal('*'), page_id: z.literal('*'), ...scripts }),
  z.strictObject({
    app_name: z.enum(APPLICATIONS),
    page_id: text.refine((page) => page !== '*', {
      message: '"*" stands only beside app_name "*"',
    }),
    ...scripts,
  }),
]);

/** What a tooltip shows. */
export const metadataProvider = z.strictObject({ rest_method: text, metadata_type: metadataType });

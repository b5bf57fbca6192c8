import { z } from 'zod';
import { about, secret, text } from './setting-leaf.config.ts';

/** The section `threatconnect`: a platform for look-ups, new indicators and false positives. */
export const threatconnectSettings = z.strictObject({
  url: text.meta(
    about('ThreatConnect API URL, ending in /api, e.g. https://threatconnect.example.com/api'),
  ),
  accessId: text.optional().meta(about('API access ID')),
  secretKey: text.optional().meta(secret('API secret key of the access ID')),
  token: text.optional().meta(secret('API token, in place of access ID and secret key')),
  defaultOwner: text
    .optional()
    .meta(about('Owner of new indicators unless another is chosen; usually your Organization')),
  openOnAdd: z.boolean().default(false).meta(about('Open ThreatConnect when adding an indicator')),
  caFile: text
    .optional()
    .meta(about('PEM file of the authority that signed the ThreatConnect certificate')),
  verifyTls: z.boolean().default(true).meta(about('Check the ThreatConnect certificate')),
});

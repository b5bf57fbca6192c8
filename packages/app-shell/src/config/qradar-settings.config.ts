import { z } from 'zod';
import { about, secret, text } from './setting-leaf.config.ts';

/** The section `qradar`: the console. */
export const qradarSettings = z.strictObject({
  url: text.meta(about('Address of the QRadar console, e.g. https://qradar.example.com')),
  token: text.meta(secret('SEC token of an authorized service with the Admin role')),
  caFile: text
    .optional()
    .meta(about('PEM file of the authority that signed the console certificate')),
  verifyTls: z.boolean().default(true).meta(about('Check the console certificate')),
  batchRows: z
    .int()
    .min(1)
    .max(50_000)
    .default(5_000)
    .meta(about('Entries per request to the console')),
  removeSetsOnUninstall: z
    .boolean()
    .default(false)
    .meta(about('Remove our reference sets when the app is uninstalled; otherwise they stay')),
});

import { z } from 'zod';
import { lookupSettings } from './lookup-settings.config.ts';
import { offenseSettings } from './offense-settings.config.ts';
import { about, required, secret, text } from './setting-leaf.config.ts';

const hours = z.number().min(0.02).max(8_760);

/** Everything an administrator can set. A new setting is a new leaf here: file key, variable, flag and docs follow. */
export const settings = z.strictObject({
  qradar: z.strictObject({
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
  }),
  threatq: z.strictObject({
    ingest: z.boolean().default(true).meta(about('Bring indicators of ThreatQ into QRadar')),
    url: text.meta(about('Address of ThreatQ, e.g. https://threatq.example.com')),
    clientId: text.meta(
      about('Client id of the OAuth client (or, with email, the public client id)'),
    ),
    clientSecret: text.optional().meta(secret('Client secret of the OAuth client')),
    email: text
      .optional()
      .meta(about('Account name, when a user account is used instead of a client')),
    password: text.optional().meta(secret('Password of that account')),
    caFile: text
      .optional()
      .meta(about('PEM file of the authority that signed the ThreatQ certificate')),
    verifyTls: z.boolean().default(true).meta(about('Check the ThreatQ certificate')),
    collections: z
      .array(text)
      .default([])
      .meta(
        required(
          'Data collections to bring in, unless ingest is off; with commas, or as a JSON array',
        ),
      ),
    ttlDays: z
      .number()
      .min(0)
      .max(3_650)
      .default(30)
      .meta(about('Days after its last update at which an indicator leaves its set; 0: never')),
    timezone: text
      .default('UTC')
      .meta(about('Time zone of the ThreatQ instance, e.g. Europe/Berlin')),
    prefixSets: z
      .boolean()
      .default(false)
      .meta(about('Put the name of the data collection into the names of its reference sets')),
    prefixScheme: z
      .boolean()
      .default(false)
      .meta(about('Enter a URL without scheme as both http:// and https://')),
    budget: z
      .int()
      .min(0)
      .default(100_000)
      .meta(
        about(
          'Most entries of one reference set; the best by score and update are kept. 0: no limit',
        ),
      ),
    fullSync: z
      .boolean()
      .default(false)
      .meta(about('Compare everything with ThreatQ and QRadar from time to time, and repair')),
    fullSyncHours: hours
      .default(24)
      .meta(about('Hours between two such comparisons of a data collection')),
    foreignEntries: z
      .enum(['leave', 'adopt'])
      .default('leave')
      .meta(about('What becomes of entries that others wrote into our sets: leave or adopt')),
    removeEmptySets: z
      .boolean()
      .default(false)
      .meta(about('Delete reference sets that no data collection feeds any more')),
    pageSize: z
      .int()
      .min(1)
      .max(10_000)
      .default(1_000)
      .meta(about('Indicators per request to ThreatQ')),
    overlapMinutes: z
      .number()
      .min(0)
      .max(1_440)
      .default(10)
      .meta(
        about('How far each pull reaches back before the last one, for late and skewed changes'),
      ),
    intervalHours: hours.default(1).meta(about('Hours between two pulls of `intelbridge serve`')),
    pullImmediately: z
      .boolean()
      .default(true)
      .meta(about('Pull at once when `intelbridge serve` starts')),
  }),
  offenses: offenseSettings.prefault({}),
  lookups: lookupSettings.prefault({}),
  proxy: z
    .strictObject({
      host: text
        .optional()
        .meta(about('Proxy server for all outgoing connections, without http://')),
      port: z.int().min(1).max(65_535).default(3_128).meta(about('Port of the proxy')),
      username: text.optional().meta(about('User name at the proxy')),
      password: text.optional().meta(secret('Password at the proxy')),
      noProxy: z
        .array(text)
        .default([])
        .meta(about('Hosts reached without the proxy; in a variable separated by commas')),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: z
        .enum(['debug', 'info', 'warn', 'error'])
        .default('info')
        .meta(about('Least important messages to log')),
    })
    .prefault({}),
});

export type Settings = z.output<typeof settings>;

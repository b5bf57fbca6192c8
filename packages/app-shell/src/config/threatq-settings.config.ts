import { z } from 'zod';
import { about, hours, required, secret, text } from './setting-leaf.config.ts';

/** The section `threatq`: where indicators come from, and how they are kept. */
export const threatqSettings = z.strictObject({
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
    .meta(about('How far each pull reaches back before the last one, for late and skewed changes')),
  intervalHours: hours.default(1).meta(about('Hours between two pulls of `intelbridge serve`')),
  pullImmediately: z
    .boolean()
    .default(true)
    .meta(about('Pull at once when `intelbridge serve` starts')),
});

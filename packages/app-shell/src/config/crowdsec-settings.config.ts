import { z } from 'zod';
import { about, hours, secret, text } from './setting-leaf.config.ts';

/** The section `crowdsec`: a service of the internet that is asked about IP addresses, and counts how often. */
export const crowdsecSettings = z.strictObject({
  key: text.meta(secret('CTI API key of CrowdSec')),
  url: text
    .default('https://cti.api.crowdsec.net/v2')
    .meta(about('Address of the CrowdSec CTI API')),
  caFile: text
    .optional()
    .meta(about('PEM file of the authority that signed the CrowdSec certificate, e.g. a proxy')),
  verifyTls: z.boolean().default(true).meta(about('Check the CrowdSec certificate')),
  monthlyBudget: z
    .int()
    .min(0)
    .max(100_000_000)
    .default(100)
    .meta(
      about(
        'Look-ups at CrowdSec a month, by our own count; set it to what your key has; 0: ask nothing',
      ),
    ),
  reserve: z
    .int()
    .min(0)
    .max(100_000_000)
    .default(50)
    .meta(about('Look-ups of the budget that are kept for people; nothing automatic spends them')),
  hovers: z
    .boolean()
    .default(false)
    .meta(about('Let tooltips spend look-ups, too; otherwise they show what is known already')),
  bulk: z
    .boolean()
    .default(false)
    .meta(about('Ask for several addresses at once; free keys may not')),
  ingest: z
    .boolean()
    .default(false)
    .meta(
      about('Bring the community blocklist into the set CrowdSec Malicious IP; few plans have it'),
    ),
  ttlDays: z
    .number()
    .min(0.1)
    .max(3_650)
    .default(7)
    .meta(about('Days after it was last reported at which an address leaves that set')),
  budget: z
    .int()
    .min(0)
    .default(100_000)
    .meta(about('Most entries of that set; the best by score and report are kept. 0: no limit')),
  intervalHours: hours
    .default(1)
    .meta(about('Hours between two pulls of the blocklist by `intelbridge serve`')),
  exampleAddresses: z
    .boolean()
    .default(false)
    .meta(about('Ask about addresses for documentation and benchmarks, too, as in a laboratory')),
});

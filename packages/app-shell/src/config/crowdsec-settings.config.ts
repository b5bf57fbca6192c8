import { z } from 'zod';
import { about, secret, text } from './setting-leaf.config.ts';

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
  exampleAddresses: z
    .boolean()
    .default(false)
    .meta(about('Ask about addresses for documentation and benchmarks, too, as in a laboratory')),
});

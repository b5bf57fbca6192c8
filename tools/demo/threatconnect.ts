import { isIPv4 } from 'node:net';
import {
  seedThreatconnect,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
  threatconnectSeedOwners,
} from '@intelbridge/simulators';

export interface DemoThreatconnect {
  readonly threatconnect: ThreatconnectSimulator;
  /** Values of its own that events of the console may show. */
  readonly known: readonly string[];
}

/** Of its seed: an address in three owners, and a host and a URL that it knows. */
const KNOWN = [
  '198.51.100.23',
  'update-check.example.net',
  'http://update-check.example.net/gate.php?id=1&x=a%20b',
];
/** Every so many of the addresses that ThreatQ knows are known here too. */
const EVERY = 2;

/** An instance that knows some of what ThreatQ knows, rated by two owners, and some of its own. */
export async function startThreatconnect(values: readonly string[]): Promise<DemoThreatconnect> {
  const threatconnect = await startThreatconnectSimulator();
  seedThreatconnect(threatconnect);
  for (const [at, value] of values.filter((each) => isIPv4(each)).entries()) {
    if (at % EVERY === 0) continue;
    const indicator = { type: 'Address', value };
    const score = 150 + ((at * 173) % 850);
    threatconnect.addIndicator({
      ...indicator,
      rating: 1 + (at % 5),
      confidence: 20 + ((at * 13) % 80),
      tags: ['Example Campaign'],
      threatAssess: { rating: 3, confidence: 50, score },
    });
    threatconnect.addIndicator({
      ...indicator,
      owner: threatconnectSeedOwners.community,
      rating: 2,
    });
  }
  return { threatconnect, known: KNOWN };
}

/** What an administrator types in. */
export const threatconnectSettings = ({
  apiUrl,
  accessId,
  secretKey,
  organization,
}: ThreatconnectSimulator): Record<string, string> => ({
  INTELBRIDGE_THREATCONNECT_URL: apiUrl,
  INTELBRIDGE_THREATCONNECT_ACCESS_ID: accessId,
  INTELBRIDGE_THREATCONNECT_SECRET_KEY: secretKey,
  INTELBRIDGE_THREATCONNECT_DEFAULT_OWNER: organization,
});

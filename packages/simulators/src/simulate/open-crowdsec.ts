import { type CrowdSecSimulator, seedCrowdSec, startCrowdSecSimulator } from '../crowdsec/index.ts';
import type { AuthorityFiles } from './authority-files.ts';
import { parseSwitches } from './parse-switches.ts';

/** What of the command line is about CrowdSec. */
export interface CrowdsecFlags {
  readonly crowdsec: boolean;
  readonly crowdsecPort: number;
  /** `name=json`, one each. */
  readonly crowdsecSet: readonly string[];
  readonly seed: number;
  readonly tls: boolean;
}

/** The service with keys of every plan and reports of every kind. */
export async function openCrowdsec({
  crowdsecPort: port,
  crowdsecSet,
  seed,
  tls,
}: CrowdsecFlags): Promise<CrowdSecSimulator> {
  const opened = await startCrowdSecSimulator({ port, tls, ...parseSwitches(crowdsecSet) });
  opened.addAddresses(seedCrowdSec({ seed, until: opened.clock.now() }));
  return opened;
}

/** What the line of JSON says about it: all that an administrator types in. */
export function crowdsecAddress(opened: CrowdSecSimulator, files: AuthorityFiles) {
  const { apiUrl, apiKey, apiKeys, caPem } = opened;
  return { url: String(apiUrl), key: apiKey, keys: apiKeys, ...files.write('crowdsec', caPem) };
}

/** Addresses that it knows, for events in which they turn up. */
export const crowdsecValues = (opened: CrowdSecSimulator): readonly string[] =>
  Array.from(opened.addresses(), ({ ip }) => ip);

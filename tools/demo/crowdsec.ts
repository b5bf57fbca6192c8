import {
  type CrowdSecSimulator,
  seedCrowdSec,
  startCrowdSecSimulator,
} from '@intelbridge/simulators';

/** One of each kind that CrowdSec tells apart. */
const SHOWN = 13;

export interface StartedCrowdsec {
  readonly crowdsec: CrowdSecSimulator;
  /** Addresses to be seen at the console. */
  readonly reported: readonly string[];
}

/** The service, with reports about addresses of every kind. */
export async function startCrowdsec(seed: number): Promise<StartedCrowdsec> {
  const crowdsec = await startCrowdSecSimulator();
  const addresses = seedCrowdSec({ seed, until: Date.now() });
  crowdsec.addAddresses(addresses);
  return { crowdsec, reported: addresses.slice(0, SHOWN).map(({ ip }) => ip) };
}

import type { CrowdSecBehaviour, NewCrowdSecAddress } from '../../src/index.ts';
import type { Body } from '../ask.ts';
import { openService } from './service.ts';

export const IP = '198.51.100.7';
/** Something in every member. */
export const full: NewCrowdSecAddress = {
  ip: IP,
  reputation: 'malicious',
  confidence: 'high',
  noise: 8,
  range: { cidr: '198.51.100.0/24', score: 5 },
  neighbourhood: { reputation: 'suspicious', score: 3 },
  network: { name: 'EXAMPLE', number: 64_496 },
  location: { country: 'DE', city: 'Düsseldorf', latitude: 51, longitude: 6.7734 },
  reverseDns: 'host.example.net',
  scenarios: ['crowdsecurity/http-bad-user-agent', 'crowdsecurity/vpatch-CVE-2070-10001', 'me/new'],
  classifications: ['proxy:tor', 'community-blocklist', 'group:made-up'],
  falsePositives: ['dns:public'],
  blocklists: ['list:firehol_cybercrime', 'list:new'],
  targetCountries: { DE: 2, US: 60, FR: 30 },
  proxyOrVpn: true,
};

/** The reply about it under some switches. */
export async function reported(
  switches: Partial<CrowdSecBehaviour>,
  address: Partial<NewCrowdSecAddress> = {},
): Promise<{ readonly body: Body; readonly text: string }> {
  const { look, addAddress } = await openService(switches);
  addAddress({ ...full, ...address });
  return await look(IP);
}

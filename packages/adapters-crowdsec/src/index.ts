export { type CrowdsecCheck, checkCrowdsec } from './check-crowdsec.ts';
export { type CrowdsecConfig, crowdsecConfig } from './crowdsec.config.ts';
export type { CrowdsecOptions } from './crowdsec-api.ts';
export { COMMUNITY_BLOCKLIST, CrowdsecBlocklist } from './fire/crowdsec-blocklist.ts';
export { CrowdsecLookup } from './lookup/crowdsec-lookup.ts';

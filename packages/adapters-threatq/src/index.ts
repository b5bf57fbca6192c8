export { checkThreatq, type ThreatqCheck } from './check-threatq.ts';
export { type ThreatqConfig, type ThreatqGrant, threatqConfig } from './threatq.config.ts';
export type { ThreatqOptions } from './threatq-api.ts';
export { ThreatqIndicators } from './threatq-indicators.ts';

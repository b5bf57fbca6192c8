export { checkThreatconnect, type ThreatconnectCheck } from './check-threatconnect.ts';
export { ThreatconnectFeedback } from './feedback/threatconnect-feedback.ts';
export type { ThreatconnectOptions } from './http/threatconnect-api.ts';
export { ThreatconnectLookup } from './lookup/threatconnect-lookup.ts';
export { openThreatconnect, type ThreatconnectSession } from './session.ts';
export {
  type ThreatconnectConfig,
  type ThreatconnectGrant,
  threatconnectConfig,
} from './threatconnect.config.ts';

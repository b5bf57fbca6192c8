export { checkThreatq, type ThreatqCheck } from './check-threatq.ts';
export { ThreatqEvents } from './events/threatq-events.ts';
export { ThreatqFeedback } from './feedback/threatq-feedback.ts';
export { ThreatqLookup } from './lookup/threatq-lookup.ts';
export { openThreatq, type ThreatqSession } from './session.ts';
export { type ThreatqConfig, type ThreatqGrant, threatqConfig } from './threatq.config.ts';
export type { ThreatqOptions } from './threatq-api.ts';
export { ThreatqIndicators } from './threatq-indicators.ts';
export { type OfferedCollection, ThreatqOffer } from './threatq-offer.ts';

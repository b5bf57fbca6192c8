export type { Accounts as ThreatqAccounts } from './auth/accounts.ts';
export type {
  IndicatorChange,
  NewAttribute,
  NewCollection,
  NewIndicator,
} from './control/new-indicator.ts';
export type { IndicatorRow, ThreatqCounts } from './control/snapshot.ts';
export type { EventSnapshot, NewAdversary } from './events/event-edits.ts';
export type { ThreatqBehaviour, ThreatqChange, ThreatqOptions, TypeLayout } from './options.ts';
export { type GenerateOptions, generateIndicators } from './seed/generate-indicators.ts';
export { loadIndicatorFolder } from './seed/load-indicator-folder.ts';
export { startThreatqSimulator } from './start-threatq-simulator.ts';
export type { ThreatqSimulator } from './threatq-simulator.ts';

export {
  type AppManifest,
  type AppRegistration,
  type AppRequest,
  type AppState,
  type ConsoleAccount,
  type ConsoleBehaviour,
  type ConsoleOptions,
  type ConsoleSimulator,
  type EventColumn,
  type HookResult,
  hostileEvents,
  hostileTexts,
  type RegisteredApp,
  startConsoleSimulator,
} from './console/index.ts';
export {
  type CrowdSecAddressChange,
  type CrowdSecBehaviour,
  type CrowdSecKeyChange,
  type CrowdSecKeyUsage,
  type CrowdSecOptions,
  type CrowdSecPersona,
  type CrowdSecPlan,
  type CrowdSecQuotaTable,
  type CrowdSecReport,
  type CrowdSecSeedOptions,
  type CrowdSecSimulator,
  type CrowdSecVintage,
  crowdSecPersonas,
  type NewCrowdSecAddress,
  seedCrowdSec,
  startCrowdSecSimulator,
} from './crowdsec/index.ts';
export type { NewEvent } from './qradar/ariel/event.ts';
export type { SearchCounts, SearchSnapshot } from './qradar/ariel/search-snapshot.ts';
export type { NewEntry, NewSet } from './qradar/control/human-edits.ts';
export type { EntrySnapshot, SetCount, SetSnapshot } from './qradar/control/set-snapshot.ts';
export type { QradarBehaviour, QradarOptions, TaskOutcome } from './qradar/options.ts';
export type { QradarSimulator } from './qradar/qradar-simulator.ts';
export type { Session } from './qradar/siem/access.ts';
export type { NewOffense, Offense, OffenseChange, OffenseNote } from './qradar/siem/offense.ts';
export { startQradarSimulator } from './qradar/start-qradar-simulator.ts';
export type { Dependent } from './qradar/store/dependents.ts';
export { createClock, type SimulatorClock } from './server/clock.ts';
export { EditError } from './server/edit-error.ts';
export { type ActiveFault, type FaultKind, type FaultRule, Faults } from './server/faults.ts';
export type { RequestSummary } from './server/request-counts.ts';
export {
  type RunningSimulator,
  type ServeOptions,
  startSimulator,
} from './server/start-simulator.ts';
export {
  type NewThreatconnectExclusionList,
  type NewThreatconnectIndicator,
  type NewThreatconnectOwner,
  type NewThreatconnectUser,
  seedThreatconnect,
  startThreatconnectSimulator,
  type ThreatconnectAccount,
  type ThreatconnectBehaviour,
  type ThreatconnectChange,
  type ThreatconnectCounts,
  type ThreatconnectExistingAnswer,
  type ThreatconnectIndicatorDetails,
  type ThreatconnectIndicatorSnapshot,
  type ThreatconnectOptions,
  type ThreatconnectRole,
  type ThreatconnectSeedOptions,
  type ThreatconnectSimulator,
  threatconnectSeedOwners,
} from './threatconnect/index.ts';
export {
  type EventSnapshot,
  type GenerateOptions,
  generateIndicators,
  type IndicatorChange,
  type IndicatorRow,
  loadIndicatorFolder,
  type NewAdversary,
  type NewAttribute,
  type NewCollection,
  type NewIndicator,
  startThreatqSimulator,
  type ThreatqAccounts,
  type ThreatqBehaviour,
  type ThreatqChange,
  type ThreatqCounts,
  type ThreatqOptions,
  type ThreatqSimulator,
  type TypeLayout,
} from './threatq/index.ts';

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
export type { NewEntry, NewSet } from './qradar/control/human-edits.ts';
export type { EntrySnapshot, SetCount, SetSnapshot } from './qradar/control/set-snapshot.ts';
export type { QradarBehaviour, QradarOptions, TaskOutcome } from './qradar/options.ts';
export type { QradarSimulator } from './qradar/qradar-simulator.ts';
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
  type GenerateOptions,
  generateIndicators,
  type IndicatorChange,
  type IndicatorRow,
  loadIndicatorFolder,
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

export type { Account as ThreatconnectAccount } from './auth/account.ts';
export type { OwnerRole as ThreatconnectRole } from './auth/roles.ts';
export type { NewUser as NewThreatconnectUser } from './auth/users.ts';
export type {
  IndicatorDetails as ThreatconnectIndicatorDetails,
  NewIndicator as NewThreatconnectIndicator,
} from './control/new-indicator.ts';
export type { NewOwner as NewThreatconnectOwner } from './control/platform-edits.ts';
export type {
  IndicatorSnapshot as ThreatconnectIndicatorSnapshot,
  ThreatconnectCounts,
} from './control/snapshot.ts';
export type {
  ExistingAnswer as ThreatconnectExistingAnswer,
  ThreatconnectBehaviour,
  ThreatconnectChange,
  ThreatconnectOptions,
} from './options.ts';
export {
  type SeedOptions as ThreatconnectSeedOptions,
  seedOwners as threatconnectSeedOwners,
  seedThreatconnect,
} from './seed/seed-threatconnect.ts';
export { startThreatconnectSimulator } from './start-threatconnect-simulator.ts';
export type { NewExclusionList as NewThreatconnectExclusionList } from './store/exclusion-lists.ts';
export type { ThreatconnectSimulator } from './threatconnect-simulator.ts';

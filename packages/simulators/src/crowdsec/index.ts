export type { CrowdSecSimulator } from './crowdsec-simulator.ts';
export type {
  KeyChange as CrowdSecKeyChange,
  KeyUsage as CrowdSecKeyUsage,
} from './keys/api-key.ts';
export type { Plan as CrowdSecPlan, QuotaTable as CrowdSecQuotaTable } from './keys/plan.ts';
export type { CrowdSecBehaviour, CrowdSecOptions, Vintage as CrowdSecVintage } from './options.ts';
export { type Persona as CrowdSecPersona, personas as crowdSecPersonas } from './seed/personas.ts';
export { type SeedOptions as CrowdSecSeedOptions, seedCrowdSec } from './seed/seed-crowdsec.ts';
export { startCrowdSecSimulator } from './start-crowdsec-simulator.ts';
export type {
  AddressChange as CrowdSecAddressChange,
  NewAddress as NewCrowdSecAddress,
  Report as CrowdSecReport,
} from './store/report.ts';

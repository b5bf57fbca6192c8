export { checkQradar, type QradarCheck } from './check-qradar.ts';
export { type QradarConfig, qradarConfig } from './qradar.config.ts';
export type { QradarOptions } from './qradar-options.ts';
export { QradarReferenceSets } from './reference-sets.ts';

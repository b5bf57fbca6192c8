export { checkQradar, type QradarCheck } from './check-qradar.ts';
export { QradarOffenseEvents } from './events/qradar-offense-events.ts';
export { QradarOffenseNotes } from './notes/qradar-offense-notes.ts';
export { QradarOffenses } from './offenses/qradar-offenses.ts';
export { type QradarConfig, qradarConfig } from './qradar.config.ts';
export { QradarConsole } from './qradar-console.ts';
export type { QradarOptions } from './qradar-options.ts';
export { QradarReferenceSets } from './reference-sets.ts';

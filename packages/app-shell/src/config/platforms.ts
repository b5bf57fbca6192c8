import type { Section } from './settings.config.ts';

/** The sections of platforms that can be asked about indicators, in the order in which they are told. */
export const PLATFORMS = [
  'threatq',
  'threatconnect',
  'crowdsec',
] as const satisfies readonly Section[];

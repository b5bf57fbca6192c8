import type { Clock } from '@intelbridge/core';
import { systemClock } from '@intelbridge/vendor-http';
import type { Environment } from '../config/read-environment.ts';
import { type Output, processOutput } from './output.ts';
import type { Input } from './read-hidden.ts';

/** What a command line runs in; tests bring their own. */
export interface Surroundings {
  readonly output: Output;
  /** Standard input. */
  readonly input: Input;
  readonly environment: Environment;
  readonly clock: Clock;
}

export const processSurroundings: Surroundings = {
  output: processOutput,
  input: process.stdin,
  environment: process.env,
  clock: systemClock,
};

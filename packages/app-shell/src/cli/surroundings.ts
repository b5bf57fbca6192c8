import type { Clock } from '@intelbridge/core';
import { systemClock } from '@intelbridge/vendor-http';
import type { Environment } from '../config/read-environment.ts';
import { type Output, processOutput } from './output.ts';

/** What a command line runs in; tests bring their own. */
export interface Surroundings {
  readonly output: Output;
  readonly environment: Environment;
  readonly clock: Clock;
}

export const processSurroundings: Surroundings = {
  output: processOutput,
  environment: process.env,
  clock: systemClock,
};

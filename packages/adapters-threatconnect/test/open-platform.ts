import type { Clock, IntelMatch, LookUpResult } from '@intelbridge/core';
import {
  createClock,
  type ThreatconnectOptions as SimulatorOptions,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '@intelbridge/simulators';
import { HttpTransport } from '@intelbridge/vendor-http';
import { afterEach } from 'vitest';
import { type ThreatconnectOptions, threatconnectConfig } from '../src/index.ts';

export const NOW = Date.UTC(2026, 5, 26, 12, 30);
export const OWN = 'Example Organization';

/** A simulated instance with what opens it; waiting moves its clock, so nothing really waits. */
export interface OpenPlatform {
  readonly platform: ThreatconnectSimulator;
  readonly options: ThreatconnectOptions;
  readonly logged: string[];
  /** Requests so far, `METHOD path`, values as the simulator puts them together. */
  asked(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

export async function openPlatform(
  behaviour: SimulatorOptions = {},
  config: Readonly<Record<string, unknown>> = {},
): Promise<OpenPlatform> {
  const simulated = createClock(NOW);
  const platform = await startThreatconnectSimulator({ ...behaviour, clock: simulated });
  const transport = new HttpTransport({ caPem: platform.caPem });
  const clock: Clock = {
    now: () => simulated.now(),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      simulated.advance(ms);
    },
  };
  const { apiUrl: url, accessId, secretKey } = platform;
  const logged: string[] = [];
  const options: ThreatconnectOptions = {
    config: threatconnectConfig.parse({ url, grant: { accessId, secretKey }, ...config }),
    transport,
    clock,
    log: (level, message, fields) =>
      void logged.push(`${level} ${message} ${JSON.stringify(fields)}`),
    random: () => 0.5,
  };
  return {
    platform,
    options,
    logged,
    asked: () => platform.requests().byRoute,
    close: async () => {
      await transport.close();
      await platform.close();
    },
  };
}

/** Opens platforms that are closed after the test. */
export function platforms(): typeof openPlatform {
  const opened: OpenPlatform[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });
  return async (...given) => {
    const each = await openPlatform(...given);
    opened.push(each);
    return each;
  };
}

export function matchesOf(result: LookUpResult | undefined): readonly IntelMatch[] {
  if (result?.outcome !== 'found') throw new Error(JSON.stringify(result));
  return result.matches;
}

import type { IntelMatch, LookUpResult } from '@intelbridge/core';
import { closedAfterEach } from '@intelbridge/core/contract';
import { movingClock } from '@intelbridge/core/fakes';
import {
  createClock,
  type ThreatconnectOptions as SimulatorOptions,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '@intelbridge/simulators';
import { HttpTransport } from '@intelbridge/vendor-http';
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
  const clock = movingClock(simulated);
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
export const platforms = () => closedAfterEach(openPlatform);

export function matchesOf(result: LookUpResult | undefined): readonly IntelMatch[] {
  if (result?.outcome !== 'found') throw new Error(JSON.stringify(result));
  return result.matches;
}

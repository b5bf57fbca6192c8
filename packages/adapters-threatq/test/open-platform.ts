import type { FetchEnd, Indicator, UnreadableRow } from '@intelbridge/core';
import { closedAfterEach } from '@intelbridge/core/contract';
import { movingClock } from '@intelbridge/core/fakes';
import {
  createClock,
  type ThreatqOptions as SimulatorOptions,
  startThreatqSimulator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import { HttpTransport } from '@intelbridge/vendor-http';
import { ThreatqIndicators, type ThreatqOptions, threatqConfig } from '../src/index.ts';

/** Half past a full hour, in summer time where there is one. */
export const NOW = Date.UTC(2026, 5, 26, 12, 30);

/** A simulated appliance with a client of it; waiting moves the appliance's clock, so nothing really waits. */
export interface OpenPlatform {
  readonly platform: ThreatqSimulator;
  readonly source: ThreatqIndicators;
  readonly options: ThreatqOptions;
  readonly logged: string[];
  close(): Promise<void>;
}

export async function openPlatform(
  behaviour: SimulatorOptions = {},
  config: Readonly<Record<string, unknown>> = {},
): Promise<OpenPlatform> {
  const simulated = createClock(NOW);
  const platform = await startThreatqSimulator({ ...behaviour, clock: simulated });
  const transport = new HttpTransport();
  const clock = movingClock(simulated);
  const { url, clientId, clientSecret } = platform;
  const logged: string[] = [];
  const options: ThreatqOptions = {
    config: threatqConfig.parse({ url: url.href, grant: { clientId, clientSecret }, ...config }),
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
    source: new ThreatqIndicators(options),
    close: async () => {
      await transport.close();
      await platform.close();
    },
  };
}

/** Opens platforms that are closed after the test. */
export const platforms = () => closedAfterEach(openPlatform);

export interface Read {
  readonly indicators: readonly Indicator[];
  readonly unreadable: readonly UnreadableRow[];
  readonly end: FetchEnd;
}

/** A whole reading. */
export async function read(
  { source }: Pick<OpenPlatform, 'source'>,
  collection: string,
  since?: number,
): Promise<Read> {
  const indicators: Indicator[] = [];
  const unreadable: UnreadableRow[] = [];
  const pages = source.changesSince(collection, since);
  for (;;) {
    const step = await pages.next();
    if (step.done === true) return { indicators, unreadable, end: step.value };
    indicators.push(...step.value.indicators);
    unreadable.push(...step.value.unreadable);
  }
}

/** What an analyst saves as "Active". */
export const ACTIVE = { '+and': [{ status_name: 'Active' }] };

export const hosts = (count: number, touchedAt: number = NOW - 3_600_000) =>
  Array.from({ length: count }, (_, n) => ({
    type: 'FQDN',
    value: `h${String(n).padStart(4, '0')}.example`,
    touchedAt: touchedAt + n * 1_000,
    updatedAt: touchedAt,
  }));

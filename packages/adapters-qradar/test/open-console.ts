import type { HostFacts } from '@intelbridge/core';
import { closedAfterEach } from '@intelbridge/core/contract';
import { movingClock } from '@intelbridge/core/fakes';
import {
  createClock,
  type QradarSimulator,
  type QradarOptions as SimulatorOptions,
  startQradarSimulator,
} from '@intelbridge/simulators';
import { HttpTransport } from '@intelbridge/vendor-http';
import { type QradarOptions, QradarReferenceSets, qradarConfig } from '../src/index.ts';

/** A simulated console with a client of it; waiting moves the console's clock, so nothing really waits. */
export interface OpenConsole {
  readonly console: QradarSimulator;
  readonly options: QradarOptions;
  readonly sets: QradarReferenceSets;
  readonly facts: Map<string, string>;
  readonly warnings: string[];
  /** Lets time pass for both. */
  pass(ms: number): void;
  another(): QradarReferenceSets;
  close(): Promise<void>;
}

const START_MS = Date.UTC(2026, 10, 26, 12);

export async function openConsole(
  behaviour: SimulatorOptions = {},
  config: Readonly<Record<string, unknown>> = {},
): Promise<OpenConsole> {
  const clock = createClock(START_MS);
  const console = await startQradarSimulator({ ...behaviour, clock });
  const transports: HttpTransport[] = [];
  const facts = new Map<string, string>();
  const warnings: string[] = [];
  const toOptions = (): QradarOptions => {
    const transport = new HttpTransport();
    transports.push(transport);
    const { url, token } = console;
    return {
      config: qradarConfig.parse({ url: url.href, token, ...config }),
      transport,
      clock: movingClock(clock),
      facts: hostFacts(facts),
      log: (level, message) => void (level === 'warn' && warnings.push(message)),
      random: () => 0.5,
    };
  };
  const options = toOptions();
  return {
    console,
    options,
    facts,
    warnings,
    pass: (ms) => clock.advance(ms),
    sets: new QradarReferenceSets(options),
    another: () => new QradarReferenceSets(toOptions()),
    close: async () => {
      await Promise.all(transports.map((transport) => transport.close()));
      await console.close();
    },
  };
}

/** Opens consoles that are closed after the test. */
export const consoles = () => closedAfterEach(openConsole);

function hostFacts(known: Map<string, string>): HostFacts {
  return {
    read: async (key) => known.get(key),
    write: async (key, value) => void known.set(key, value),
  };
}

import { closedAfterEach } from '@intelbridge/core/contract';
import { movingClock } from '@intelbridge/core/fakes';
import {
  type CrowdSecOptions,
  type CrowdSecSimulator,
  createClock,
  startCrowdSecSimulator,
} from '@intelbridge/simulators';
import { HttpTransport } from '@intelbridge/vendor-http';
import { CrowdsecLookup, type CrowdsecOptions, crowdsecConfig } from '../src/index.ts';

/** In the middle of a month. */
export const NOW = Date.UTC(2026, 5, 17, 12, 30);

/** A simulated service with a client of it; waiting moves the service's clock, so nothing really waits. */
export interface OpenService {
  readonly service: CrowdSecSimulator;
  readonly lookup: CrowdsecLookup;
  readonly options: CrowdsecOptions;
  readonly logged: string[];
  close(): Promise<void>;
}

export async function openService(
  behaviour: CrowdSecOptions = {},
  config: Readonly<Record<string, unknown>> = {},
): Promise<OpenService> {
  const simulated = createClock(NOW);
  const service = await startCrowdSecSimulator({ ...behaviour, clock: simulated });
  const transport = new HttpTransport();
  const clock = movingClock(simulated);
  const logged: string[] = [];
  const options: CrowdsecOptions = {
    config: crowdsecConfig.parse({ url: service.apiUrl, key: service.apiKey, ...config }),
    transport,
    clock,
    log: (level, message) => void logged.push(`${level} ${message}`),
    random: () => 0.5,
    userAgent: 'intelbridge-test/v1.0',
  };
  return {
    service,
    options,
    logged,
    lookup: new CrowdsecLookup(options),
    close: async () => {
      await transport.close();
      await service.close();
    },
  };
}

/** Opens services that are closed after the test. */
export const services = () => closedAfterEach(openService);

import {
  CrowdsecLookup,
  type CrowdsecOptions,
  checkCrowdsec,
  crowdsecConfig,
} from '@intelbridge/adapters-crowdsec';
import type { LookUpSubject } from '@intelbridge/core';
import { HttpTransport } from '@intelbridge/vendor-http';
import { impatientClock } from './impatient-clock.ts';
import type { Operation } from './operation.ts';

async function withService<T>(
  url: string,
  bulk: unknown,
  work: (options: CrowdsecOptions) => Promise<T>,
) {
  const transport = new HttpTransport();
  const config = crowdsecConfig.parse({ url: `${url}/v2`, key: 'r'.repeat(40), bulk });
  try {
    return await work({ config, transport, clock: impatientClock() });
  } finally {
    await transport.close();
  }
}

export const crowdsecOperations: Readonly<Record<string, Operation>> = {
  check: (url) =>
    withService(url, false, (options) => checkCrowdsec(options, new AbortController().signal)),
  lookUp: (url, { subjects, bulk = false }) =>
    withService(url, bulk, (options) =>
      new CrowdsecLookup(options).lookUp(
        (Array.isArray(subjects) ? subjects : []) as readonly LookUpSubject[],
      ),
    ),
};

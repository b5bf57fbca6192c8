import { type QradarOptions, qradarConfig } from '@intelbridge/adapters-qradar';
import { HttpTransport } from '@intelbridge/vendor-http';
import { impatientClock } from './impatient-clock.ts';

const noFacts = { read: async () => undefined, write: async () => undefined };

/** Work with what a client of the console at `url` is made of; connections are closed afterwards. */
export async function withConsole<T>(
  url: string,
  work: (options: QradarOptions) => Promise<T>,
): Promise<T> {
  const transport = new HttpTransport();
  const config = qradarConfig.parse({ url, token: 'replayed-token' });
  try {
    return await work({ config, transport, clock: impatientClock(), facts: noFacts });
  } finally {
    await transport.close();
  }
}

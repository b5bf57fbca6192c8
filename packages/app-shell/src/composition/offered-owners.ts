import { ThreatconnectFeedback } from '@intelbridge/adapters-threatconnect';
import { toThreatconnectConfig } from './bind-threatconnect.ts';
import type { Offered } from './offered.ts';
import { toTransport } from './transport.ts';

/** The owners that the account may add to, of all pages, its own first. */
export const offeredOwners: Offered = async ({ settings }, clock, signal) => {
  const transport = toTransport('threatconnect', settings);
  try {
    const config = { ...toThreatconnectConfig(settings), defaultOwner: undefined };
    const feedback = new ThreatconnectFeedback({ config, transport, clock });
    return (await feedback.destinations(signal)).map(({ name }) => ({ value: name }));
  } finally {
    await transport.close();
  }
};

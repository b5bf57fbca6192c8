import {
  checkThreatconnect,
  ThreatconnectFeedback,
  ThreatconnectLookup,
  type ThreatconnectOptions,
  threatconnectConfig,
} from '@intelbridge/adapters-threatconnect';
import type { FeedbackAction, FeedbackDetails, LookUpSubject } from '@intelbridge/core';
import { HttpTransport } from '@intelbridge/vendor-http';
import { impatientClock } from './impatient-clock.ts';
import type { Operation } from './operation.ts';

async function withInstance<T>(url: string, work: (options: ThreatconnectOptions) => Promise<T>) {
  const transport = new HttpTransport();
  const grant = { accessId: 'replayed-access-id', secretKey: 'replayed-secret' };
  const config = threatconnectConfig.parse({ url, grant });
  try {
    return await work({ config, transport, clock: impatientClock() });
  } finally {
    await transport.close();
  }
}

export const threatconnectOperations: Readonly<Record<string, Operation>> = {
  check: (url) =>
    withInstance(url, (options) => checkThreatconnect(options, new AbortController().signal)),
  destinations: (url) =>
    withInstance(url, (options) => new ThreatconnectFeedback(options).destinations()),
  lookUp: (url, { subjects }) =>
    withInstance(url, (options) =>
      new ThreatconnectLookup(options).lookUp(
        (Array.isArray(subjects) ? subjects : []) as readonly LookUpSubject[],
      ),
    ),
  give: (url, { action, subject, details = {} }) =>
    withInstance(url, (options) =>
      new ThreatconnectFeedback(options).give(
        action as FeedbackAction,
        subject as LookUpSubject,
        'replay',
        details as FeedbackDetails,
      ),
    ),
};

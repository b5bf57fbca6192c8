import { isVendorError } from '@intelbridge/core';
import { crowdsecOperations } from './crowdsec-operations.ts';
import { difference } from './difference.ts';
import type { VendorReplay } from './operation.ts';
import { qradarOffenseOperations } from './qradar-offense-operations.ts';
import { qradarOperations } from './qradar-operations.ts';
import { qradarReplies } from './qradar-replies.ts';
import { withRecorded } from './recorded-body.ts';
import type { ReplayCase } from './replay-case.schema.ts';
import { type Recording, serveRecording } from './serve-recording.ts';
import { threatconnectOperations } from './threatconnect-operations.ts';
import { threatconnectReplies } from './threatconnect-replies.ts';
import { threatqOperations } from './threatq-operations.ts';
import { threatqReplies } from './threatq-replies.ts';

const VENDORS: Readonly<Record<ReplayCase['vendor'], VendorReplay>> = {
  qradar: {
    operations: { ...qradarOperations, ...qradarOffenseOperations },
    usual: qradarReplies,
  },
  threatq: { operations: threatqOperations, usual: threatqReplies },
  threatconnect: { operations: threatconnectOperations, usual: threatconnectReplies },
  crowdsec: { operations: crowdsecOperations, usual: () => [] },
};

/** Runs a case on the recordings below `samples`; resolves with what is wrong, or undefined if all is as expected. */
export async function runCase(given: ReplayCase, samples: string): Promise<string | undefined> {
  const { operations, usual } = VENDORS[given.vendor];
  const operation = operations[given.operation];
  if (!operation) {
    return `${given.vendor} has no operation ${given.operation}; it has ${Object.keys(operations).join(', ')}`;
  }
  let expected: ReplayCase['expect'];
  let recording: Recording;
  try {
    expected = withRecorded(given.expect, samples) as ReplayCase['expect'];
    recording = await serveRecording(given.replies, usual(given.input), samples);
  } catch (error) {
    return `a recording cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  try {
    const wrong = await compare(expected, () => operation(recording.url, given.input));
    if (wrong !== undefined) return wrong + listed(' (not answered: ', recording.unanswered, ')');
    return listed('never asked for: ', recording.unused()) || undefined;
  } finally {
    await recording.close();
  }
}

const listed = (before: string, items: readonly string[], after = '') =>
  items.length === 0 ? '' : before + [...new Set(items)].join(', ') + after;

async function compare(
  expected: ReplayCase['expect'],
  run: () => Promise<unknown>,
): Promise<string | undefined> {
  let result: unknown;
  try {
    result = await run();
  } catch (error) {
    return wrongFailure(expected, error);
  }
  if ('error' in expected) return `it succeeded, not ${expected.error}`;
  return difference(expected.ok, result);
}

function wrongFailure(expected: ReplayCase['expect'], error: unknown): string | undefined {
  if (!isVendorError(error)) return `it crashed: ${String(error)}`;
  const { kind, message } = error;
  if (!('error' in expected)) return `it failed: ${kind}: ${message}`;
  if (kind !== expected.error) return `it failed with ${kind}, not ${expected.error}: ${message}`;
  return message.includes(expected.message ?? '') ? undefined : `its message is: ${message}`;
}

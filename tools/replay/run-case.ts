import { VendorError } from '@intelbridge/core';
import { difference } from './difference.ts';
import { qradarOperations, qradarReplies } from './qradar-operations.ts';
import type { ReplayCase } from './replay-case.schema.ts';
import { serveRecording } from './serve-recording.ts';
import { threatqOperations, threatqReplies } from './threatq-operations.ts';

/** An operation of a real adapter against the recording at `url`. */
export type Operation = (url: string, input: Readonly<Record<string, unknown>>) => Promise<unknown>;

const VENDORS = {
  qradar: { operations: qradarOperations, usual: qradarReplies },
  threatq: { operations: threatqOperations, usual: threatqReplies },
} as const;

/** Runs a case; resolves with what is wrong, or undefined if all is as expected. */
export async function runCase(given: ReplayCase, samples: string): Promise<string | undefined> {
  const { operations, usual } = VENDORS[given.vendor];
  const operation: Operation | undefined = operations[given.operation];
  if (!operation) {
    return `${given.vendor} has no operation ${given.operation}; it has ${Object.keys(operations).join(', ')}`;
  }
  const recording = await serveRecording(given.replies, usual(given.input), samples);
  try {
    const wrong = await compare(given.expect, () => operation(recording.url, given.input));
    if (wrong === undefined || recording.unanswered.length === 0) return wrong;
    return `${wrong} (not answered: ${[...new Set(recording.unanswered)].join(', ')})`;
  } finally {
    await recording.close();
  }
}

async function compare(
  expected: ReplayCase['expect'],
  run: () => Promise<unknown>,
): Promise<string | undefined> {
  try {
    const result = await run();
    if ('error' in expected) return `it succeeded, not ${expected.error}`;
    return difference(expected.ok, result);
  } catch (error) {
    if (!(error instanceof VendorError)) throw error;
    if (!('error' in expected)) return `it failed: ${error.kind}: ${error.message}`;
    if (error.kind !== expected.error)
      return `it failed with ${error.kind}, not ${expected.error}: ${error.message}`;
    const { message = '' } = expected;
    return error.message.includes(message) ? undefined : `its message is: ${error.message}`;
  }
}

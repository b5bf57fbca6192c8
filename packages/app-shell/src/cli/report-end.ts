import { HeldError, type ReportedError, StorageError, toReportedError } from '@intelbridge/core';
import { SettingsError } from '../config/settings-error.ts';
import { adviseOn } from '../run/advise-on.ts';
import { EXIT } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import { printJson } from './output.ts';
import { presentableSentence } from './presentable.ts';

const INTERRUPTED = {
  kind: 'interrupted',
  message: 'Interrupted; what QRadar had confirmed is saved, and the next run goes on from there.',
};

interface End {
  readonly errors: readonly ReportedError[];
  readonly code: number;
}

/** Tells people and scripts why a command ended early; resolves to the exit code. A bug is thrown on. */
export function reportEnd(
  error: unknown,
  signal: AbortSignal,
  { flags, surroundings: { output }, toFailure }: Invocation,
): number {
  const end = toEnd(error, signal);
  if (end === undefined) throw error;
  if (flags.json) printJson(output, toFailure(end.errors));
  for (const { message } of end.errors) output.err(presentableSentence(message));
  return end.code;
}

function toEnd(error: unknown, signal: AbortSignal): End | undefined {
  if (error instanceof SettingsError) {
    const errors = error.problems.map((message) => ({ kind: 'config', message }));
    return { errors, code: EXIT.usage };
  }
  if (error instanceof HeldError) {
    return { errors: [{ kind: error.kind, message: error.message }], code: EXIT.usage };
  }
  if (signal.aborted) return { errors: [INTERRUPTED], code: EXIT.interrupted };
  const known = toReportedError(error);
  if (known === undefined) return undefined;
  const locked = error instanceof StorageError && error.kind === 'locked';
  return { errors: [adviseOn(known)], code: locked ? EXIT.locked : EXIT.failed };
}

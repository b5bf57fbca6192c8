import { StorageError, toReportedError } from '@intelbridge/core';
import { type App, compose } from '../composition/compose.ts';
import { loadSettings } from '../config/load-settings.ts';
import { SettingsError } from '../config/settings-error.ts';
import { jsonLog, plainLog } from '../log/json-log.ts';
import { EXIT } from './exit-code.ts';
import type { Output } from './output.ts';

/** Flags every command knows. */
export interface CommonFlags {
  readonly store?: string;
  readonly settings?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
}

export interface CommandContext {
  readonly app: App;
  readonly output: Output;
  readonly flags: CommonFlags;
  readonly signal: AbortSignal;
}

/** What to print for a script when a command fails before it has a result. */
export type FailureShape = (
  errors: readonly { readonly kind: string; readonly message: string }[],
) => unknown;

/** Composes the program, runs the command, closes everything, and turns what went wrong into words and an exit code. */
export async function withApp(
  flags: CommonFlags,
  output: Output,
  toFailure: FailureShape,
  command: (context: CommandContext) => Promise<number>,
): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await composed(flags, output, stop.signal, command);
  } catch (error) {
    return failed(error, stop.signal, flags, output, toFailure);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

async function composed(
  flags: CommonFlags,
  output: Output,
  signal: AbortSignal,
  command: (context: CommandContext) => Promise<number>,
): Promise<number> {
  const loaded = loadSettings({
    environment: process.env,
    flags: flags.set,
    store: flags.store,
    file: flags.settings,
  });
  const { level } = loaded.settings.log;
  const people = output.stream.isTTY && flags.json !== true;
  const app = compose(loaded, people ? plainLog(level, output.err) : jsonLog(level));
  try {
    return await command({ app, output, flags, signal });
  } finally {
    await app.close();
  }
}

function failed(
  error: unknown,
  signal: AbortSignal,
  flags: CommonFlags,
  output: Output,
  toFailure: FailureShape,
): number {
  const reported = toErrors(error, signal);
  if (!reported) throw error;
  if (flags.json) output.out(JSON.stringify(toFailure(reported.errors)));
  for (const { message } of reported.errors) output.err(message);
  return reported.code;
}

function toErrors(error: unknown, signal: AbortSignal) {
  if (error instanceof SettingsError) {
    const errors = error.problems.map((message) => ({ kind: 'config', message }));
    return { errors, code: EXIT.usage };
  }
  if (signal.aborted) {
    const message =
      'Interrupted; what QRadar had confirmed is saved, and the next run goes on from there.';
    return { errors: [{ kind: 'interrupted', message }], code: EXIT.interrupted };
  }
  const known = toReportedError(error);
  if (!known) return undefined;
  const locked = error instanceof StorageError && error.kind === 'locked';
  return { errors: [known], code: locked ? EXIT.locked : EXIT.failed };
}

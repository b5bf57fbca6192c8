import type { LogLevel } from '@intelbridge/core';
import { type App, compose } from '../composition/compose.ts';
import { jsonLog } from '../log/json-log.ts';
import { plainLog } from '../log/plain-log.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Invocation } from './invocation.ts';
import type { Output } from './output.ts';
import { reportEnd } from './report-end.ts';

export interface CommandContext {
  readonly app: App;
  readonly signal: AbortSignal;
}

type Command = (context: CommandContext) => Promise<number>;

/** Composes the program, runs the command, closes everything, and turns what went wrong into words and an exit code. */
export async function withApp(invocation: Invocation, command: Command): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await composed(invocation, stop.signal, command);
  } catch (error) {
    return reportEnd(error, stop.signal, invocation);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

async function composed(
  { flags, surroundings, needs, service = false }: Invocation,
  signal: AbortSignal,
  command: Command,
): Promise<number> {
  const { environment, output, clock } = surroundings;
  const { set, store, settings: file } = flags;
  const loaded = await readSettings({ environment, flags: set, store, file, needs });
  const { level } = loaded.settings.log;
  const app = compose(loaded, service ? serviceLog(level, output) : warnings(level, output), clock);
  try {
    return await command({ app, signal });
  } finally {
    await app.close();
  }
}

function serviceLog(level: LogLevel, { stream, err }: Output) {
  return stream.isTTY ? plainLog(level, err) : jsonLog(level, err);
}

/** Errors are in the result of the command. */
function warnings(level: LogLevel, { err }: Output) {
  const log = plainLog(level === 'error' ? 'error' : 'warn', err);
  return ((at, message, fields) => {
    if (at !== 'error') log(at, message, fields);
  }) satisfies typeof log;
}

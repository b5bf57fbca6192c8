import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, LogLevel } from '@intelbridge/core';
import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import { jsonLog } from './json-log.ts';

/** The names that administrators know from the ThreatQ app. */
export const LOG_FILES = [
  'app.log',
  'startup.log',
  'data_collection.log',
  'export_offenses.log',
  'scan_offenses.log',
] as const;

export type LogFile = (typeof LOG_FILES)[number];

/** As QRadar's own library rotates (app framework dossier §6.11). */
const ROTATION = { size: '2M', rotate: 5, mode: 0o600 } as const;
const ORDER: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

type Fields = Readonly<Record<string, unknown>>;

export interface LogFilesOptions {
  readonly store: string;
  readonly level: LogLevel;
  /** Gets everything as well. */
  readonly also: Log;
}

/** JSON lines in files of the store; which file, the work says that a line comes from. */
export class LogFiles {
  level: LogLevel;
  readonly folder: string;
  readonly #also: Log;
  readonly #file = new AsyncLocalStorage<LogFile>();
  readonly #open = new Map<LogFile, { readonly stream: RotatingFileStream; readonly log: Log }>();
  #secrets: readonly string[] = [];
  readonly #broken = new Set<LogFile>();

  constructor({ store, level, also }: LogFilesOptions) {
    this.level = level;
    this.folder = join(store, 'log');
    this.#also = also;
  }

  readonly log: Log = (at, message, fields) => {
    if (ORDER.indexOf(at) < ORDER.indexOf(this.level)) return;
    const said = this.#concealed(message);
    const clean = fields && this.#cleaned(fields);
    this.#also(at, said, clean);
    this.#logOf(this.#file.getStore() ?? 'app.log')?.(at, said, clean);
  };

  /** What the work logs goes into this file. */
  in<T>(file: LogFile, work: () => T): T {
    return this.#file.run(file, work);
  }

  /** Never to be seen in a line, whoever puts them there. */
  conceal(secrets: readonly string[]): void {
    const long = secrets.filter((secret) => secret.length >= 4);
    this.#secrets = [...new Set(long.flatMap((each) => [each, JSON.stringify(each).slice(1, -1)]))];
  }

  /** Resolves when all lines are in the files. */
  async close(): Promise<void> {
    const ended = [...this.#open.values()].map(
      ({ stream }) => new Promise<void>((resolve) => stream.end(() => resolve())),
    );
    this.#open.clear();
    await Promise.all(ended);
  }

  #logOf(file: LogFile): Log | undefined {
    if (this.#broken.has(file)) return undefined;
    const known = this.#open.get(file) ?? this.#opened(file);
    return known?.log;
  }

  #opened(file: LogFile) {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      const stream = createStream(file, { ...ROTATION, path: this.folder });
      stream.on('error', (error) => this.#fail(file, error));
      const log = jsonLog('debug', (line) => void stream.write(`${line}\n`));
      const opened = { stream, log };
      this.#open.set(file, opened);
      return opened;
    } catch (error) {
      this.#fail(file, error);
      return undefined;
    }
  }

  /**
   * A full disk must not stop the work, nor a file of another user (QRadar writes `startup.log`, too) the other files; the
   * lines still go where they also go.
   */
  #fail(file: LogFile, error: unknown): void {
    if (this.#broken.has(file)) return;
    this.#broken.add(file);
    const why = error instanceof Error ? error.message : String(error);
    this.#also('error', `the log file ${join(this.folder, file)} cannot be written: ${why}`);
  }

  #cleaned(fields: Fields): Fields {
    const text = JSON.stringify(fields);
    if (this.#concealed(text) === text) return fields;
    const inTexts = (_name: string, value: unknown) =>
      typeof value === 'string' ? this.#concealed(value) : value;
    return JSON.parse(text, inTexts) as Fields;
  }

  #concealed(text: string): string {
    let clean = text;
    for (const secret of this.#secrets) clean = clean.replaceAll(secret, '[secret]');
    return clean;
  }
}

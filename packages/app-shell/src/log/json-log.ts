import type { Log, LogLevel } from '@intelbridge/core';
import { pino, stdTimeFunctions } from 'pino';

/** JSON lines for a log collector, by default on standard error: standard output belongs to results. */
export function jsonLog(level: LogLevel, write?: (line: string) => void): Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const lines = { write: (line: string) => write?.(line.trimEnd()) };
  const logger = pino(options, write ? lines : pino.destination({ dest: 2, sync: true }));
  return (at, message, fields = {}) => logger[at](fields, message);
}

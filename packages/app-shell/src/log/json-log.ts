import type { Log, LogLevel } from '@intelbridge/core';
import { pino } from 'pino';

/** JSON lines on standard error: standard output belongs to results. */
export function jsonLog(level: LogLevel): Log {
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return (at, message, fields = {}) => logger[at](fields, message);
}

/** For people at a terminal: warnings and errors as plain sentences. */
export function plainLog(level: LogLevel, write: (line: string) => void): Log {
  const order: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];
  const least = Math.max(order.indexOf(level), order.indexOf('warn'));
  return (at, message) => {
    if (order.indexOf(at) >= least) write(`${at === 'error' ? 'Error' : 'Warning'}: ${message}`);
  };
}

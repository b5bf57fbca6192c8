import { type Log, type LogLevel, SECOND_MS } from '@intelbridge/core';
import { presentableSentence } from '../cli/presentable.ts';

const ORDER: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];
const PREFIX: Readonly<Record<LogLevel, string>> = {
  debug: '',
  info: '',
  warn: 'Warning: ',
  error: 'Error: ',
};

/** Sentences for people at a terminal. */
export function plainLog(level: LogLevel, write: (line: string) => void): Log {
  return (at, message, { retryInMs } = {}) => {
    if (ORDER.indexOf(at) < ORDER.indexOf(level)) return;
    const line = `${PREFIX[at]}${presentableSentence(message)}`;
    if (typeof retryInMs !== 'number') write(line);
    else write(`${line.replace(/\.$/, '')}; trying again in ${inWords(retryInMs)}`);
  };
}

const inWords = (ms: number) => (ms < SECOND_MS ? 'a moment' : `${Math.round(ms / SECOND_MS)} s`);

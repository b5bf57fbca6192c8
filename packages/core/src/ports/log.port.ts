export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Driven port: where the program tells its operator what it does. Fields never hold secrets, queries or bodies. */
export type Log = (
  level: LogLevel,
  message: string,
  fields?: Readonly<Record<string, unknown>>,
) => void;

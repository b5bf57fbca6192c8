import type { Command } from 'commander';
import type { Surroundings } from './surroundings.ts';

export const JSON_FLAG = ['--json', 'print one JSON object on standard output'] as const;

export type Action<Flags> = (flags: Flags, surroundings: Surroundings) => Promise<number> | number;
export type Run = <Flags>(action: Action<Flags>) => (flags: Flags) => Promise<void>;

/** Of a flag that may be repeated. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** The flags that every command knows. */
export function common(command: Command, description: string): Command {
  return command
    .description(description)
    .option(...JSON_FLAG)
    .option(
      '--store <folder>',
      'folder of the store (default: INTELBRIDGE_STORE, else .intelbridge here)',
    )
    .option(
      '--settings <file>',
      'settings file (default: INTELBRIDGE_SETTINGS, else settings.json in the store)',
    )
    .option('--set <name=value>', 'override one setting; may be repeated', collect);
}

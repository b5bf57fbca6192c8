import { parseArgs } from 'node:util';
import type { Step } from './schedule.ts';

export type Request =
  | { readonly kind: 'run'; readonly steps: readonly Step[] }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'mistake'; readonly text: string };

/** Reads the arguments; `--only` may be repeated or hold a comma list, and alone reaches the optional steps. */
export function parseRequest(
  args: readonly string[],
  usual: readonly Step[],
  optional: readonly Step[],
): Request {
  let values: { help?: boolean | undefined; only?: string[] | undefined };
  try {
    values = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' }, only: { type: 'string', multiple: true } },
    }).values;
  } catch (error) {
    return { kind: 'mistake', text: error instanceof Error ? error.message : String(error) };
  }
  if (values.help) return { kind: 'help', text: helpText(usual, optional) };
  if (!values.only) return { kind: 'run', steps: usual };
  const names = values.only.flatMap((list) => list.split(',')).map((name) => name.trim());
  const known = [...usual, ...optional];
  const strange = names.filter((name) => !known.some((step) => step.name === name));
  if (strange.length > 0) {
    const choice = known.map(({ name }) => name).join(', ');
    return { kind: 'mistake', text: `No such step: ${strange.join(', ')}. There are: ${choice}.` };
  }
  return { kind: 'run', steps: known.filter(({ name }) => names.includes(name)) };
}

function helpText(usual: readonly Step[], optional: readonly Step[]): string {
  const line = ({ name, title }: Step) => `  ${name.padEnd(12)} ${title}`;
  return [
    'node tools/check/main.mjs [--only <step>[,<step>]]',
    '',
    'Runs the checks of the repository, two at a time, and ends with "N passed, N failed".',
    'Exit code 0: all passed. 1: something failed. 2: the command line was wrong.',
    '',
    'Steps:',
    ...usual.map(line),
    'Only when named:',
    ...optional.map(line),
  ].join('\n');
}

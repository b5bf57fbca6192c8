import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReplayReply } from './replay-case.schema.ts';

/** The body a reply is served with. Throws if its file or the part of it cannot be had. */
export function bodyOf({ file, pick, under, json, text }: ReplayReply, samples: string): string {
  if (text !== undefined) return text;
  if (file === undefined) return json === undefined ? '' : JSON.stringify(json);
  if (pick === undefined && under === undefined) return read(file, samples);
  const part = partOf(file, pick ?? '', samples);
  return JSON.stringify(under === undefined ? part : { [under]: part });
}

/**
 * What a case expects, with every `{ "$recorded": "<file>#<JSON pointer>" }` replaced by what the recording holds there.
 * Throws like `bodyOf`.
 */
export function withRecorded(expected: unknown, samples: string): unknown {
  if (Array.isArray(expected)) return expected.map((item) => withRecorded(item, samples));
  if (typeof expected !== 'object' || expected === null) return expected;
  const { $recorded: source } = expected as { readonly $recorded?: unknown };
  if (typeof source === 'string') {
    const [file = '', pick = ''] = source.split('#', 2);
    return partOf(file, pick, samples);
  }
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, withRecorded(value, samples)]),
  );
}

function partOf(file: string, pick: string, samples: string): unknown {
  const part = pointedAt(JSON.parse(read(file, samples)), pick);
  if (part === undefined) throw new Error(`${file} has nothing at ${pick}`);
  return part;
}

const read = (file: string, samples: string) => readFileSync(resolve(samples, file), 'utf8');

/** JSON pointers, RFC 6901. */
function pointedAt(value: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (held, step) =>
      typeof held === 'object' && held !== null
        ? (held as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')]
        : undefined,
    value,
  );
}

import { EditError } from '../../server/edit-error.ts';
import type { Manifest } from './manifest.ts';

/** Reads a manifest's text. Throws EditError with the codes 33105 (a key twice) and 33106 (no JSON object). */
export function parseManifest(text: string): Manifest {
  const parsed = parse(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new EditError('33106 the manifest is not a JSON object');
  const twice = repeatedKey(text);
  if (twice !== undefined) throw new EditError(`33105 duplicate key ${twice}`);
  return parsed as Manifest;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EditError(`33106 the manifest is no JSON: ${(error as Error).message}`);
  }
}

/** Valid JSON only: a string before a colon is a key, braces say whose. */
function repeatedKey(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, quoted, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (colon !== undefined && quoted !== undefined) {
      const keys = open.at(-1);
      if (keys?.has(quoted) === true) return quoted;
      keys?.add(quoted);
    }
  }
  return undefined;
}

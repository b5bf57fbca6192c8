import { decodeLeniently, type PathDecoding } from '../listing/filter-text.ts';
import type { Endpoint } from './endpoint.ts';

/** An endpoint whose path fits, with its path parameters decoded. */
export interface PathMatch {
  readonly endpoint: Endpoint;
  readonly path: Readonly<Record<string, string>>;
}

/** Endpoints whose path fits one below `/api`, still encoded; the most literal ones first. */
export function matchPath(
  endpoints: readonly Endpoint[],
  path: string,
  decoding: PathDecoding,
): PathMatch[] {
  const segments = path.split('/');
  return endpoints
    .flatMap((endpoint) => {
      const values = matchSegments(endpoint.path.split('/'), segments, decoding);
      return values === undefined ? [] : [{ endpoint, path: values }];
    })
    .sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length);
}

function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
  decoding: PathDecoding,
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [at, wanted] of pattern.entries()) {
    const segment = segments[at] ?? '';
    if (wanted.startsWith('{')) {
      if (segment === '') return undefined;
      values[wanted.slice(1, -1)] = decoded(segment, decoding);
    } else if (wanted !== segment) return undefined;
  }
  return values;
}

function decoded(segment: string, decoding: PathDecoding): string {
  const once = decodeLeniently(segment);
  return decoding === 'twice' ? decodeLeniently(once) : once;
}

import type { Route } from './call.ts';
import { badRequest } from './refusal.ts';

export interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Segments below the version, decoded once each. Throws 400 for broken percent-encoding. */
export function segmentsOf(path: string): readonly string[] {
  try {
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    throw badRequest();
  }
}

/** Every route of the path, whatever its method, those with fixed segments first as listed. */
export function matchRoutes(
  routes: readonly Route[],
  version: number,
  segments: readonly string[],
): readonly Matched[] {
  return routes
    .filter((route) => route.version === version)
    .flatMap((route) => {
      const params = paramsOf(route.path.split('/').slice(1), segments);
      return params === undefined ? [] : [{ route, params }];
    });
}

function paramsOf(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}

import { placeOf } from './answer-request.ts';
import type { Route } from './call.ts';
import { matchRoutes } from './match-route.ts';

/** A path with its parameters in braces, so that requests can be counted; a path of no route stays as it is. */
export function patternOf(pathname: string, basePath: string, routes: readonly Route[]): string {
  const place = placeOf(pathname, basePath);
  if (place === undefined) return pathname;
  const [first] = matchRoutes(routes, place.version, place.path.split('/').slice(1));
  const pattern = first?.route.path.replaceAll(/:(\w+)/g, '{$1}');
  return pattern === undefined ? pathname : `${basePath}/v${place.version}${pattern}`;
}

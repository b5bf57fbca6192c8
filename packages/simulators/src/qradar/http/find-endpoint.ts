import { removedEndpoint, unknownPath, wrongMethod } from '../errors/framework-errors.ts';
import type { QradarBehaviour } from '../options.ts';
import { compareVersions, isAtLeast, versionOf } from '../version/api-version.ts';
import type { ListedVersion } from '../version/version-list.ts';
import type { Endpoint } from './endpoint.ts';
import type { PathMatch } from './path-match.ts';

const NEW_FAMILY = '/reference_data_collections/';
const OLD_SETS = /^\/reference_data\/sets(?:\/|$)/;
const OLD_BULK_LOAD = '/reference_data/sets/bulk_load/{name}';

/** Whether a path exists on this console at all, whatever the version asked for. */
export const isOnConsole = ({ endpoint }: PathMatch, { newFamily }: QradarBehaviour): boolean =>
  newFamily || !endpoint.path.startsWith(NEW_FAMILY);

/** The endpoint for a method in a version. Throws 404/4, 405 and 410. */
export function endpointFor(
  matches: readonly PathMatch[],
  { method, path }: { readonly method: string; readonly path: string },
  version: ListedVersion,
  behaviour: QradarBehaviour,
): PathMatch {
  const match = matches.find(({ endpoint }) => endpoint.method === method);
  if (match === undefined) throw wrongMethod(method, path);
  const { endpoint } = match;
  if (OLD_SETS.test(endpoint.path) && behaviour.oldSets === 'removed')
    throw removedEndpoint(path, behaviour.unrecordedCode);
  if (!isAtLeast(version, endpoint.since)) throw unknownPath(path);
  if (isOver(endpoint, version)) checkOver(endpoint, path, behaviour);
  return match;
}

export const isOver = ({ until }: Endpoint, version: ListedVersion): boolean =>
  until !== undefined && compareVersions(version, versionOf(until)) > 0;

function checkOver(
  endpoint: Endpoint,
  path: string,
  { oldBulkLoadAfter17, unrecordedCode }: QradarBehaviour,
): void {
  const fate = endpoint.path === OLD_BULK_LOAD ? oldBulkLoadAfter17 : '404';
  if (fate === '404') throw unknownPath(path);
  if (fate === '410') throw removedEndpoint(path, unrecordedCode);
}

import type { Call, Endpoint, Parameter } from '../http/endpoint.ts';
import { isOnConsole, isOver } from '../http/find-endpoint.ts';
import { mayCall } from '../http/may-call.ts';
import { isAtLeast } from '../version/api-version.ts';
import type { ListedVersion } from '../version/version-list.ts';
import { documentedResponses } from './documented-responses.ts';

/** One endpoint of one version, as `/help/endpoints` shows it. */
export interface EndpointRow {
  readonly id: number;
  readonly http_method: string;
  readonly path: string;
  readonly version: string;
  readonly deprecated: boolean;
  readonly last_modified_version: string;
  readonly caller_has_access: boolean;
  readonly resource_id: number;
  readonly summary: string;
  readonly description: string;
  readonly response_description: string;
  readonly parameters: readonly object[];
  readonly response_mime_types: readonly object[];
  readonly success_responses: readonly object[];
  readonly error_responses: readonly object[];
}

/** All endpoints of all versions that were not removed. */
export function toEndpointRows(
  endpoints: readonly Endpoint[],
  { world, caller }: Pick<Call, 'world' | 'caller'>,
): EndpointRow[] {
  const { behaviour, versions } = world;
  const shown = endpoints.filter(
    (endpoint) => endpoint.hidden !== true && isOnConsole({ endpoint, path: {} }, behaviour),
  );
  return versions.all
    .filter(({ state }) => state !== 'removed')
    .flatMap((version) =>
      shown
        .filter((endpoint) => isAtLeast(version, endpoint.since) && !isOver(endpoint, version))
        .map((endpoint, at) => ({
          ...toRow(endpoint, version, version.id * 1_000 + at),
          caller_has_access: mayCall(endpoint, caller, world),
        })),
    );
}

function toRow(
  endpoint: Endpoint,
  version: ListedVersion,
  id: number,
): Omit<EndpointRow, 'caller_has_access'> {
  const { method, path, since, deprecatedSince, parameters = [] } = endpoint;
  const isDeprecated = deprecatedSince !== undefined && isAtLeast(version, deprecatedSince);
  return {
    id,
    http_method: method,
    path,
    version: version.text,
    deprecated: isDeprecated || version.state === 'deprecated',
    last_modified_version: since,
    resource_id: version.id * 1e3 + path.length,
    summary: `${method} ${path}`,
    description: '',
    response_description: '',
    parameters: parameters.map(toParameter),
    response_mime_types: [
      { mime_type: 'application/json', media_type: 'application/json', sample: null },
    ],
    ...documentedResponses(method, path),
  };
}

const toParameter = ({ name, place, type }: Parameter): object => ({
  parameter_name: name,
  type: place.toUpperCase(),
  description: '',
  default_value: null,
  mime_types: [
    { mime_type: 'text/plain', data_type: type === 'text' ? 'String' : type, sample: null },
  ],
});

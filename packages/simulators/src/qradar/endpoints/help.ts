import { oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { FieldTree } from '../listing/fields.ts';
import { unsorted } from '../listing/list-rows.ts';
import type { ListedVersion } from '../version/version-list.ts';
import { type EndpointRow, toEndpointRows } from './endpoint-rows.ts';

const ROOT_RESOURCES = 12;

interface VersionRow {
  readonly id: number;
  readonly version: string;
  readonly deprecated: boolean;
  readonly removed: boolean;
  readonly root_resource_ids: readonly number[];
}

const versionTree: FieldTree = {
  id: true,
  version: true,
  deprecated: true,
  removed: true,
  root_resource_ids: true,
};

const versionFields: FilterFields<VersionRow> = {
  id: plainField('id', 'number'),
  version: plainField('version', 'text'),
  deprecated: plainField('deprecated', 'boolean'),
  removed: plainField('removed', 'boolean'),
  root_resource_ids: plainField('root_resource_ids', 'number', { list: true }),
};

const typeTree = { mime_type: true, data_type: true, sample: true } as const;
const codesTree = {
  response_code: true,
  response_code_description: true,
  description: true,
} as const;

const endpointTree: FieldTree = {
  id: true,
  http_method: true,
  path: true,
  version: true,
  deprecated: true,
  summary: true,
  last_modified_version: true,
  caller_has_access: true,
  resource_id: true,
  description: true,
  response_description: true,
  parameters: {
    parameter_name: true,
    type: true,
    description: true,
    default_value: true,
    mime_types: typeTree,
  },
  response_mime_types: typeTree,
  success_responses: codesTree,
  error_responses: { ...codesTree, unique_code: true },
};

const endpointFields: FilterFields<EndpointRow> = {
  id: plainField('id', 'number'),
  http_method: plainField('http_method', 'text'),
  path: plainField('path', 'text'),
  version: plainField('version', 'text'),
  deprecated: plainField('deprecated', 'boolean'),
  last_modified_version: plainField('last_modified_version', 'text'),
  caller_has_access: plainField('caller_has_access', 'boolean'),
  resource_id: plainField('resource_id', 'number'),
};

/** The console's own documentation of what it can do; `listed` gives the endpoints there are. */
export const helpEndpoints = (listed: () => readonly Endpoint[]): readonly Endpoint[] => [
  {
    method: 'GET',
    path: '/help/versions',
    since: '12.0',
    fieldsIn: 'query',
    ranged: true,
    known: () => versionTree,
    filterError: oldFilterError,
    answer: (call) => unsorted(call.world.versions.all.map(toVersionRow), versionFields, call),
  },
  {
    method: 'GET',
    path: '/help/endpoints',
    since: '12.0',
    fieldsIn: 'query',
    ranged: true,
    known: () => endpointTree,
    filterError: oldFilterError,
    answer: (call) => unsorted(toEndpointRows(listed(), call), endpointFields, call),
  },
];

/** A removed version is not called deprecated and has no resources any more. */
function toVersionRow({ id, text, state }: ListedVersion): VersionRow {
  const resources = Array.from({ length: ROOT_RESOURCES }, (_, at) => id * ROOT_RESOURCES + at);
  return {
    id,
    version: text,
    deprecated: state === 'deprecated',
    removed: state === 'removed',
    root_resource_ids: state === 'removed' ? [] : resources,
  };
}
